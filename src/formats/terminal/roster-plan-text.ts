import { translator, wordsByKind, type Translate } from '../../i18n/translator.ts';
import type { Language } from '../../i18n/languages.ts';
import { publicationWords } from '../publication-words.ts';
import { knownKind } from '../../publications/publication.ts';
import type { Plan } from '../../publishing/plan.ts';
import type { RecordWithdrawal } from '../../publishing/record-edits.ts';
import type { Registry } from '../../registry/registry.ts';
import type { PersonAt, RosterChanges } from '../../views/roster-changes.ts';
import type { Roster } from '../../views/roster.ts';
import { eventDayText } from './event-words.ts';
import { agencyName, changeWords } from './filings-text.ts';
import { localizedText, printedText } from './roster-text.ts';
import { textSection } from './text-table.ts';

/** A plan as the desk reads it, with what only some kinds of publication have. */
export interface PlanToShow {
	readonly plan: Plan;
	/** Of an annual edition and a supplement. */
	readonly roster?: Roster | undefined;
	/** Against the last annual edition. */
	readonly changes?: RosterChanges | undefined;
	/** Of a redaction: the records it changes, and other files that hold the same words. */
	readonly recordEdits?: readonly RecordWithdrawal[] | undefined;
}

/** The next publication before it is written: its frame, counts, what it carries and what stops it. */
export function rosterPlanText(language: Language, registry: Registry, shown: PlanToShow): string {
	const words = translator(language);
	const { header, lists, stops } = shown.plan;
	const { number, label, asOf, published } = header;
	const title = publicationWords(words, words(`publication.${knownKind(header) ?? 'other'}`), label);
	const edited = (shown.recordEdits ?? []).map(({ path }) => `  ${path}`);
	return [
		words('roster.frame', { number, title, asOf, published }),
		...(header.document === undefined ? [] : [words('roster.document', { document: header.document })]),
		...(shown.roster ? countLines(words, shown.roster) : []),
		...(shown.changes ? changeSections(language, registry, shown.changes) : []),
		...(shown.roster ? vacancySections(language, registry, lists, shown.roster) : []),
		...carriedSections(language, registry, shown.plan),
		...textSection(words('roster.edits', { count: edited.length }), edited),
		...textSection(
			words('roster.stops', { count: stops.length }),
			stops.map((stop) => `  ${wordsByKind(words, 'roster.stop', stop)}`),
		),
	].join('\n');
}

function countLines(words: Translate, { rows }: Roster): string[] {
	const persons = rows.flatMap((row) => row.persons);
	const spokespersons = persons.filter(({ role }) => role === 'spokesperson');
	const assistants = persons.filter(({ role }) => role === 'press-assistant');
	const pressOffice = rows.filter(({ state }) => state === 'press-office').length;
	const counts = {
		bodies: rows.length,
		spokespersons: spokespersons.length,
		acting: spokespersons.filter(({ acting }) => acting).length,
		assistants: assistants.length,
	};
	return [
		words('roster.counts', counts),
		...(pressOffice === 0 ? [] : [words('roster.press-office', { count: pressOffice })]),
	];
}

function changeSections(language: Language, registry: Registry, { newFaces, left }: RosterChanges): string[] {
	const words = translator(language);
	const lines = (persons: readonly PersonAt[]) =>
		persons.map(({ agency, person }) => {
			const post = localizedText(language, person.post);
			return `  ${[agencyName(language, registry, agency), words(`role.${person.role}`), printedText(language, person.name), post].filter((part) => part !== '').join('  ')}`;
		});
	return [
		...textSection(words('roster.new-faces', { count: newFaces.length }), lines(newFaces)),
		...textSection(words('roster.left', { count: left.length }), lines(left)),
	];
}

function vacancySections(
	language: Language,
	registry: Registry,
	{ undeclared }: Plan['lists'],
	{ rows }: Roster,
): string[] {
	const words = translator(language);
	const vacant = rows.filter((row) => row.state === 'vacant').map(({ agency }) => agency);
	const lines = (agencies: readonly string[]) =>
		agencies.map((agency) => `  ${agencyName(language, registry, agency)}  ${agency}`);
	return [
		...textSection(words('roster.vacant', { count: vacant.length }), lines(vacant)),
		...textSection(words('roster.undeclared', { count: undeclared.length }), lines(undeclared)),
	];
}

function carriedSections(language: Language, registry: Registry, { lists, rows }: Plan): string[] {
	const words = translator(language);
	const events = new Map(
		registry.agencies.flatMap((agency) => agency.events.map((event) => [event.id, event] as const)),
	);
	const carried = lists.carries.flatMap((id) => {
		const event = events.get(id);
		return event
			? [
					`  ${eventDayText(language, event)}  ${agencyName(language, registry, event.agency)}  ${changeWords(language, registry, { agency: event.agency, event })}  ${id}`,
				]
			: [];
	});
	const corrections = rows.flatMap(({ facts }) =>
		facts.flatMap(({ of, value }) => {
			if (typeof value !== 'object' || 'withdrawn' in value) return [];
			return [
				`  ${'void' in value ? words('roster.correction-void', { of }) : words('roster.correction', { of, was: value.was, now: value.now })}`,
			];
		}),
	);
	// Rows of events that are not carried: of agencies off the list, and dissolutions.
	const eventRows = rows.filter(({ facts }) => facts[0]?.value === 'event').length;
	const sealed = eventRows === 0 ? 0 : eventRows - carried.length;
	const redacts = lists.redacts.map(({ publication, of }) => `  ${words('roster.redact', { publication, of })}`);
	return [
		...textSection(words('roster.carries', { count: carried.length }), carried),
		...(sealed === 0 ? [] : [words('roster.sealed', { count: sealed })]),
		...textSection(words('roster.corrections', { count: corrections.length }), corrections),
		...textSection(words('roster.redacts', { count: redacts.length }), redacts),
	];
}
