import { daysBetween, yearOf, type IsoDate } from '../calendar/index.ts';
import type { Localized } from '../i18n/languages.ts';
import { headerLimit } from '../publications/check-header.ts';
import { canonicalBytes } from '../publications/canonical.ts';
import { isHeaderText } from '../publications/publication-shape.ts';
import { layout, type EventId, type PublicationKind, type PublicationLists } from '../publications/publication.ts';
import type { UnsealedHeader, UnsealedRow } from '../publications/seal.ts';
import type { Registry } from '../registry/registry.ts';

/** Why a publication may not be written. Each is shown with the plan; nothing is published while there is one. */
export type PlanStop =
	| { readonly kind: 'undeclared-body'; readonly body: string }
	| { readonly kind: 'not-undeclared'; readonly body: string }
	| { readonly kind: 'nothing-to-carry' }
	| { readonly kind: 'label-used'; readonly label: string }
	| { readonly kind: 'as-of-before-last'; readonly last: IsoDate }
	| { readonly kind: 'published-before-last'; readonly last: IsoDate }
	| { readonly kind: 'published-before-as-of' }
	| { readonly kind: 'published-long-after'; readonly last: IsoDate; readonly published: IsoDate }
	| { readonly kind: 'registry-without-id' }
	| { readonly kind: 'unfit-text'; readonly text: string }
	| { readonly kind: 'header-too-large'; readonly limit: string }
	| { readonly kind: 'as-of-after-today'; readonly today: IsoDate }
	| { readonly kind: 'published-far-ahead'; readonly today: IsoDate }
	| { readonly kind: 'label-far-from-day'; readonly label: string; readonly published: IsoDate }
	| { readonly kind: 'correction-ambiguous'; readonly of: string }
	| { readonly kind: 'correction-without-change'; readonly of: string }
	| { readonly kind: 'value-elsewhere'; readonly where: string }
	| { readonly kind: 'unknown-fact'; readonly of: string }
	| { readonly kind: 'not-redactable'; readonly of: string }
	| { readonly kind: 'not-published'; readonly of: string }
	| { readonly kind: 'already-withdrawn'; readonly of: string };

/** The next publication before it is sealed: what it would say, and what stops it. */
export interface Plan {
	readonly header: UnsealedHeader;
	readonly lists: PublicationLists;
	readonly rows: readonly UnsealedRow[];
	readonly stops: readonly PlanStop[];
}

/** What the desk gives for every publication. */
export interface PlanFrame {
	/** The day of the plan. What is not there yet is not published: a wrong year would be sealed for good. */
	readonly today: IsoDate;
	readonly asOf: IsoDate;
	readonly published: IsoDate;
	/** The number of the document it is published under. */
	readonly document?: string | undefined;
	/** The day of publication once more, where it lies far after the last one: a slip in the year would stop all others. */
	readonly confirmed?: IsoDate | undefined;
}

interface PublicationContents {
	readonly kind: PublicationKind;
	readonly label: string;
	readonly carries: readonly EventId[];
	readonly undeclared?: readonly string[];
	readonly redacts?: PublicationLists['redacts'];
	readonly rows: readonly UnsealedRow[];
	/** What stops this kind of publication; the frame's own stops are added. */
	readonly stops: readonly PlanStop[];
}

/** The plan of the next publication: its header, its lists, its rows, and all that stops it. */
export function planOf(registry: Registry, frame: PlanFrame, contents: PublicationContents): Plan {
	const { kind, label, carries, undeclared = [], redacts = [], rows, stops } = contents;
	const { authority, id = '', sample } = registry.settings;
	const header: UnsealedHeader = {
		format: 2,
		registry: id,
		number: nextNumber(registry),
		kind,
		label,
		title: titleOf(registry, kind, label),
		issuer: authority.name,
		...(frame.document === undefined ? {} : { document: frame.document }),
		sample,
		asOf: frame.asOf,
		published: frame.published,
		layout,
	};
	const lists: PublicationLists = {
		carries: [...carries].sort(),
		newBodies: registry.agencies
			.map((agency) => agency.id)
			.filter((agency) => !registry.knownSince.has(agency))
			.sort(),
		redacts,
		undeclared: [...undeclared].sort(),
	};
	return { header, lists, rows, stops: [...frameStops(registry, frame), ...headerStops(header), ...stops] };
}

/** What would be sealed and could not be read again. */
function headerStops(header: UnsealedHeader): PlanStop[] {
	const texts = [...Object.values(header.title), ...Object.values(header.issuer), header.document];
	const unfit = texts.filter((text) => text !== undefined && !isHeaderText(text));
	const hashes = { rows: 0, root: '', lists: '', previous: '' };
	// Three hashes and the count of rows come still.
	const isTooLarge = canonicalBytes({ ...header, ...hashes }).length + 3 * 64 + 9 > headerLimit;
	return [
		...(header.registry === '' ? [{ kind: 'registry-without-id' } as const] : []),
		...unfit.map((text) => ({ kind: 'unfit-text', text: JSON.stringify(text).slice(0, 60) }) as const),
		...(isTooLarge ? [{ kind: 'header-too-large', limit: String(headerLimit) } as const] : []),
	];
}

/** A publication is written at most so many days before the day that it bears. */
const daysAhead = 31;

/** More days than this after the newest publication are a slip, unless the day is confirmed. */
const daysAfterLast = 400;

/** Stops that hold for every kind: the chain never goes back in time, and not ahead of the day. */
function frameStops(registry: Registry, { asOf, published, today, confirmed }: PlanFrame): PlanStop[] {
	const last = registry.publications.at(-1)?.header;
	const stops: PlanStop[] = [];
	if (today < asOf) stops.push({ kind: 'as-of-after-today', today });
	if (daysAhead < daysBetween(today, published)) stops.push({ kind: 'published-far-ahead', today });
	if (published < asOf) stops.push({ kind: 'published-before-as-of' });
	if (last && asOf < last.asOf) stops.push({ kind: 'as-of-before-last', last: last.asOf });
	if (last && published < last.published) stops.push({ kind: 'published-before-last', last: last.published });
	if (last && daysAfterLast < daysBetween(last.published, published) && confirmed !== published)
		stops.push({ kind: 'published-long-after', last: last.published, published });
	return stops;
}

export function nextNumber(registry: Registry): number {
	return registry.publications.length + 1;
}

/** Each kind is counted through the year of its publication: the first supplement of 2026 is `2026-1`. */
export function runningLabel(registry: Registry, kind: PublicationKind, published: IsoDate): string {
	const year = yearOf(published);
	const before = registry.publications.filter(
		({ header }) => header.kind === kind && header.label.startsWith(`${year}-`),
	);
	return `${year}-${before.length + 1}`;
}

function titleOf({ settings: { roster } }: Registry, kind: PublicationKind, label: string): Localized {
	const [year = '', number = ''] = label.split('-');
	const titles: Record<PublicationKind, Localized> = {
		annual: roster.title,
		supplement: roster.supplementTitle,
		erratum: roster.erratumTitle,
		redaction: roster.redactionTitle,
	};
	const fill = (text: string) => text.replaceAll('{{year}}', year).replaceAll('{{number}}', number);
	return Object.fromEntries(
		Object.entries(titles[kind]).flatMap(([language, text]) => (text === undefined ? [] : [[language, fill(text)]])),
	);
}
