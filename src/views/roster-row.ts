import { lastDayIn, type IsoDate } from '../calendar/index.ts';
import { languages, type InLanguages, type Language } from '../i18n/languages.ts';
import type { EventId, FactValue } from '../publications/publication.ts';
import type { ContactLine, Role } from '../records/agency.ts';
import type { Began } from '../records/began-ended.ts';
import type { Redactable, Withdrawn } from '../records/scalars.ts';
import type { Agency } from '../registry/registry.ts';

/** A text as it stands, or withdrawn; with the words as first printed where an erratum corrected them. */
export interface Printed {
	readonly value: string | Withdrawn;
	readonly printed?: string;
}

export type PrintedLocalized = { readonly [language in Language]?: Printed };

/** A known day of beginning, or a day on which it was already so. */
export type Since = { readonly on: IsoDate } | SinceBy;

/** There on a day; `in` is the year or month in which it began, where that much is known. */
export interface SinceBy {
	readonly by: IsoDate;
	readonly in?: string;
}

/** A beginning as readers are told of it. */
export function sinceOf(began: Began): Since {
	if (!('by' in began)) return { on: began.on };
	return began.in === undefined ? { by: began.by } : { by: began.by, in: began.in };
}

/** Who speaks, by the role spokesperson: `not-known` on days before the record begins. */
export type RowState = 'held' | 'acting' | 'vacant' | 'undeclared' | 'press-office' | 'not-known';

export interface RosterPerson {
	/** The key of the term in the agency's record. */
	readonly key: string;
	readonly role: Role;
	readonly name: Printed;
	readonly latin?: Redactable | undefined;
	readonly acting: boolean;
	/** The key of the post, and the post in each language that has it. */
	readonly postKey?: string | undefined;
	readonly post: PrintedLocalized;
	readonly since: Since;
	/** Of a temporary spokesperson. */
	readonly matter: PrintedLocalized;
	/** Equal for one person, within a roster and between rosters: the person's id, else agency and name. */
	readonly identity: string;
	/** Events behind it that are reported and not yet filed: 已报告未备案. Empty in publications. */
	readonly unfiled: readonly EventId[];
}

export interface RosterLine {
	readonly key: string;
	readonly kind: ContactLine['kind'];
	/** The number or the address. */
	readonly contact: Printed;
	readonly label: PrintedLocalized;
	readonly since: Since;
}

export interface RosterVacancy {
	readonly key: string;
	readonly role: Role;
	readonly since: Since;
}

/** The row of one agency: everything that a roster prints of it. */
export interface RosterRow {
	readonly agency: string;
	readonly group: string;
	readonly name: PrintedLocalized;
	readonly pressOffice: PrintedLocalized;
	readonly state: RowState;
	readonly persons: readonly RosterPerson[];
	readonly vacancies: readonly RosterVacancy[];
	readonly lines: readonly RosterLine[];
}

/** Where a publication has something else than a text. */
const noText: Printed = { value: '' };

/** A fact that may have been corrected since it was printed. */
export interface PrintedFact {
	readonly of: string;
	readonly value: FactValue;
	readonly printed?: FactValue;
}

/** What a row knows beyond its facts, from the record of the agency. */
export interface RowContext {
	/** Translations of the text at a path (`name`, `p1`, `l1.label`) from the record: never sealed. */
	translationsOf(path: string): InLanguages<Redactable>;
	latinOf(key: string): Redactable | undefined;
	identityOf(key: string, name: string | Withdrawn): string;
	unfiledOf(key: string): readonly EventId[];
	readonly notKnown: boolean;
}

/** The row that facts print, in the order of the facts. The one way to make a row, for records and publications alike. */
export function rowFromFacts(agency: string, facts: readonly PrintedFact[], context: RowContext): RosterRow {
	const byPath = new Map(facts.map((fact) => [fact.of.slice(agency.length + 1), fact]));
	const printed = (path: string): Printed | undefined => toPrinted(byPath.get(path));
	const inLanguages = (path: string): PrintedLocalized =>
		Object.fromEntries(
			languages.flatMap((language) => {
				const found = printed(`${path}.${language}`);
				const translation = context.translationsOf(path)[language];
				if (found) return [[language, found]];
				return translation === undefined ? [] : [[language, { value: translation }]];
			}),
		);
	const text = (path: string): string => String(byPath.get(path)?.value ?? '');
	const since = (key: string): Since => {
		const span = text(`${key}.began.in`);
		if (span !== '') return { by: lastDayIn(span), in: span };
		return byPath.has(`${key}.began.on`)
			? { on: text(`${key}.began.on`) as IsoDate }
			: { by: text(`${key}.began.by`) as IsoDate };
	};
	const keysWith = (field: string) =>
		[...byPath.keys()].filter((path) => path.endsWith(`.${field}`)).map((path) => path.slice(0, -field.length - 1));

	const termKeys = keysWith('name');
	const persons = termKeys.map((key): RosterPerson => {
		const postKey = byPath.get(`${key}.post`)?.value as string | undefined;
		const name = printed(`${key}.name`) ?? noText;
		return {
			key,
			role: text(`${key}.role`) as Role,
			name,
			latin: context.latinOf(key),
			acting: byPath.get(`${key}.acting`)?.value === true,
			postKey,
			post: postKey === undefined ? {} : inLanguages(postKey),
			since: since(key),
			matter: inLanguages(`${key}.matter`),
			identity: context.identityOf(key, name.value),
			unfiled: context.unfiledOf(key),
		};
	});
	const vacancies = keysWith('role')
		.filter((key) => !termKeys.includes(key))
		.map((key) => ({ key, role: text(`${key}.role`) as Role, since: since(key) }));
	const lines = keysWith('kind').map((key) => ({
		key,
		kind: text(`${key}.kind`) as ContactLine['kind'],
		contact: printed(`${key}.number`) ?? printed(`${key}.address`) ?? noText,
		label: inLanguages(`${key}.label`),
		since: since(key),
	}));
	return {
		agency,
		group: text('group'),
		name: inLanguages('name'),
		pressOffice: inLanguages('pressOffice.name'),
		state: rowState(persons, vacancies, text('speaksBy'), context.notKnown),
		persons,
		vacancies,
		lines,
	};
}

/** Whether a list prints that nobody is spokesperson of the agency, be that declared or not. */
export function isPrintedVacant({ state }: Pick<RosterRow, 'state'>): boolean {
	return state === 'vacant' || state === 'undeclared';
}

/** Whether nobody speaks for an agency; for one that is there for a time a temporary spokesperson does. */
export function lacksSpeaker(
	{ record }: Agency,
	{ state, persons }: { readonly state: string; readonly persons: readonly Pick<RosterPerson, 'role'>[] },
): boolean {
	if (record.temporary && persons.some(({ role }) => role === 'temporary')) return false;
	return state === 'vacant' || state === 'undeclared';
}

/** Those who speak for an agency, in the order in which they are named; a press assistant does not. */
export function speakersIn({ persons }: Pick<RosterRow, 'persons'>): RosterPerson[] {
	const inOrder = ['first', 'spokesperson', 'temporary'] as const;
	return inOrder.flatMap((role) => persons.filter((person) => person.role === role));
}

function rowState(
	persons: readonly RosterPerson[],
	vacancies: readonly RosterVacancy[],
	speaksBy: string,
	notKnown: boolean,
): RowState {
	const holders = persons.filter((person) => person.role === 'spokesperson');
	if (holders.some((person) => !person.acting)) return 'held';
	if (holders.length > 0) return 'acting';
	if (vacancies.some((vacancy) => vacancy.role === 'spokesperson')) return 'vacant';
	if (speaksBy === 'press-office') return 'press-office';
	return notKnown ? 'not-known' : 'undeclared';
}

function toPrinted(fact: PrintedFact | undefined): Printed | undefined {
	if (fact === undefined || typeof fact.value === 'boolean') return undefined;
	const { value, printed } = fact;
	if (typeof value !== 'string' && !('withdrawn' in value)) return undefined;
	return { value, ...(typeof printed === 'string' ? { printed } : {}) };
}
