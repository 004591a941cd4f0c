import { daysBetween, yearOf, type IsoDate } from '../calendar/index.ts';
import type { Localized } from '../i18n/languages.ts';
import type { UnsealedRow } from '../publications/seal.ts';
import type { EventId, PublicationHeader, PublicationKind } from '../publications/publication.ts';
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
	| { readonly kind: 'as-of-after-today'; readonly today: IsoDate }
	| { readonly kind: 'published-far-ahead'; readonly today: IsoDate }
	| { readonly kind: 'label-far-from-day'; readonly label: string; readonly published: IsoDate }
	| { readonly kind: 'correction-ambiguous'; readonly of: string }
	| { readonly kind: 'value-elsewhere'; readonly where: string }
	| { readonly kind: 'unknown-fact'; readonly of: string }
	| { readonly kind: 'not-redactable'; readonly of: string }
	| { readonly kind: 'not-published'; readonly of: string }
	| { readonly kind: 'already-withdrawn'; readonly of: string };

/** The next publication before it is sealed: what it would say, and what stops it. */
export interface Plan {
	readonly header: Omit<PublicationHeader, 'root' | 'previous'>;
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
}

interface HeaderContents {
	readonly kind: PublicationKind;
	readonly label: string;
	readonly carries: readonly EventId[];
	readonly undeclared?: readonly string[];
	readonly redacts?: PublicationHeader['redacts'];
}

/** The header of the next publication, without root and hash of the one before. */
export function headerOf(registry: Registry, frame: PlanFrame, contents: HeaderContents): Plan['header'] {
	const { kind, label, carries, undeclared = [], redacts = [] } = contents;
	const { authority } = registry.settings;
	return {
		format: 1,
		number: nextNumber(registry),
		kind,
		label,
		title: titleOf(registry, kind, label),
		issuer: authority.name,
		...(frame.document === undefined ? {} : { document: frame.document }),
		asOf: frame.asOf,
		published: frame.published,
		carries: [...carries].sort(),
		undeclared: [...undeclared].sort(),
		redacts,
		bodies: registry.bodies.map(({ id }) => id).sort(),
	};
}

/** A publication is written at most so many days before the day that it bears. */
const daysAhead = 31;

/** Stops that hold for every kind: the line never goes back in time, and not ahead of the day. */
export function frameStops(registry: Registry, { asOf, published, today }: PlanFrame): PlanStop[] {
	const last = registry.publications.at(-1)?.header;
	const stops: PlanStop[] = [];
	if (today < asOf) stops.push({ kind: 'as-of-after-today', today });
	if (daysAhead < daysBetween(today, published)) stops.push({ kind: 'published-far-ahead', today });
	if (published < asOf) stops.push({ kind: 'published-before-as-of' });
	if (last && asOf < last.asOf) stops.push({ kind: 'as-of-before-last', last: last.asOf });
	if (last && published < last.published) stops.push({ kind: 'published-before-last', last: last.published });
	return stops;
}

export function nextNumber(registry: Registry): number {
	return registry.publications.length + 1;
}

/** Supplements, errata and redactions are counted together through the year of their publication: `2026-1`, `2026-2` … */
export function runningLabel(registry: Registry, published: IsoDate): string {
	const year = yearOf(published);
	const before = registry.publications.filter(({ header }) => header.label.startsWith(`${year}-`)).length;
	return `${year}-${before + 1}`;
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
