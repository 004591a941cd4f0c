import { languages, type Localized } from '../i18n/languages.ts';
import { contactOfLine, type AgencyRecord, type ContactLine, type Role } from '../records/agency.ts';
import type { Began, Ended } from '../records/began-ended.ts';
import { isWithdrawn, type Redactable } from '../records/scalars.ts';
import { numberOfAgency } from '../registry/line-number.ts';
import type { Agency, Registry } from '../registry/registry.ts';

/** What an agency may be called. */
export type NameKind = 'name' | 'short-name' | 'second-name' | 'former-name' | 'predecessor';

/**
 * Something that a reader may have been given and wants to hold against the registry: a number, an address or an account
 * of a line, a name of an agency, the name of a person in a role.
 */
export interface Recorded {
	readonly of: 'line' | 'agency' | 'person';
	readonly kind: ContactLine['kind'] | NameKind | Role;
	readonly agency: string;
	/** As it is written; a number in its one form. */
	readonly text: string;
	/** The key of its entry on the page of the agency; `undefined` for names. */
	readonly entry: string | undefined;
	/** The first day on which it was so, as far as one is known: a day, month or year. */
	readonly from: string | undefined;
	/** The first day on which it was so no longer (a month or year for old names); open while it lasts. */
	readonly until: string | undefined;
	/** It was over by `until`, and may have been over before. */
	readonly atLatest?: true | undefined;
	/** Entered in error: the day on which that was set right. It never was so. */
	readonly wrongUntil?: string;
	/** The last day on which somebody confirmed it. */
	readonly verified?: string;
}

/** All that the registry has ever recorded, of every agency, by agency. What was withdrawn is not among it. */
export function everRecorded(registry: Registry): Recorded[] {
	return registry.agencies.flatMap((agency) => [
		...linesOf(registry, agency),
		...namesOf(agency),
		...personsOf(agency),
		...misprintsOf(registry, agency),
	]);
}

function linesOf(registry: Registry, agency: Agency): Recorded[] {
	return agency.record.lines.flatMap((line) => {
		const text = contactOfLine(line);
		if (isWithdrawn(text)) return [];
		return {
			of: 'line' as const,
			kind: line.kind,
			agency: agency.id,
			text: writtenContact(registry, agency, line.kind, text),
			...days(agency.record, line),
			...(line.verified && { verified: line.verified.on }),
		};
	});
}

/** A number in the one form that all ways to write it share; one of its time, which no plan knows, as it is written. */
function writtenContact(registry: Registry, agency: Agency, kind: ContactLine['kind'], text: string): string {
	const isNumber = kind === 'office' || kind === 'duty' || kind === 'fax' || kind === 'public';
	return (isNumber && numberOfAgency(registry, agency, text)?.canonical) || text;
}

type Entry = { readonly key: string; readonly began: Began; readonly ended?: Ended | undefined };

function days(
	record: AgencyRecord,
	{ key, began, ended }: Entry,
): Pick<Recorded, 'entry' | 'from' | 'until' | 'atLatest' | 'wrongUntil'> {
	const voided = record.corrections.find((correction) => 'void' in correction && correction.of === key);
	return {
		entry: key,
		from: 'by' in began ? undefined : began.on,
		until: ended?.on,
		...(ended?.notLater && { atLatest: true as const }),
		...(voided && { wrongUntil: voided.on }),
	};
}

function namesOf({ id, record }: Agency): Recorded[] {
	const until = record.dissolved?.on;
	const inForce = [
		...named('name', record.name),
		...record.shortNames.map((text) => ({ kind: 'short-name' as const, text })),
		...record.secondNames.flatMap((name) => named('second-name', name)),
	].map((name) => ({ ...name, until }));
	const former = [
		...record.formerNames.flatMap((name) => named('former-name', name).map((of) => ({ ...of, until: name.until }))),
		...record.formerly.flatMap(({ name = {}, shortNames = [], ended }) =>
			[...named('former-name', name), ...shortNames.map((text) => ({ kind: 'former-name' as const, text }))].map(
				(of) => ({ ...of, until: ended.on }),
			),
		),
		...record.predecessors.flatMap((name) => named('predecessor', name).map((of) => ({ ...of, until: name.until }))),
	];
	const known = new Set(inForce.map(({ text }) => text));
	return [...inForce, ...former.filter(({ text }) => !known.has(text))].map((name) => ({
		of: 'agency',
		agency: id,
		entry: undefined,
		from: undefined,
		...name,
	}));
}

function named<Kind extends NameKind>(kind: Kind, name: Localized): { readonly kind: Kind; readonly text: string }[] {
	return languages.flatMap((language) => (name[language] === undefined ? [] : { kind, text: name[language] }));
}

function personsOf({ id, record }: Agency): Recorded[] {
	return record.terms.flatMap((term) => {
		const former = term.formerNames ?? [];
		const names = [
			...written(term.name, term.latin).map((text) => ({ text })),
			...former.flatMap(({ name, latin, until }) =>
				written(name, latin).map((text) => ({ text, ...(until !== undefined && { until, atLatest: undefined }) })),
			),
		];
		return names.map((name) => ({
			of: 'person' as const,
			kind: term.role,
			agency: id,
			...days(record, term),
			...name,
		}));
	});
}

function written(...texts: readonly (Redactable | undefined)[]): string[] {
	return texts.flatMap((text) => (text === undefined || isWithdrawn(text) ? [] : text));
}

/** What a fact said in error before it was set right: a number, an address or a name that never was one. */
function misprintsOf(registry: Registry, agency: Agency): Recorded[] {
	const { corrections, lines, terms } = agency.record;
	return corrections.flatMap((correction) => {
		if ('void' in correction || isWithdrawn(correction.was)) return [];
		const [entry = '', field] = correction.of.split('.');
		const wrong = { agency: agency.id, entry, from: undefined, until: undefined, wrongUntil: correction.on };
		const line = lines.find(({ key }) => key === entry);
		if (line && (field === 'number' || field === 'address')) {
			const text = writtenContact(registry, agency, line.kind, correction.was);
			return { of: 'line' as const, kind: line.kind, text, ...wrong };
		}
		const term = terms.find(({ key }) => key === entry);
		if (term && (field === 'name' || field === 'latin'))
			return { of: 'person' as const, kind: term.role, text: correction.was, ...wrong };
		return [];
	});
}
