import type { FinderIndex, IndexedAgency } from '../finder/finder-index.ts';
import type { NameOf } from '../finder/sounds.ts';

/** What a kind of query is made from. */
export interface QueryWorld {
	readonly index: FinderIndex;
	readonly readingOf: (text: string, of: NameOf) => readonly string[];
	readonly random: () => number;
}

export interface QueryKind {
	readonly kind: string;
	/** How many of a hundred first rows are to be right. */
	readonly target: number;
	/** The query for an agency, or `undefined` where it has no such thing. */
	readonly make: (world: QueryWorld, agency: IndexedAgency) => string | undefined;
	/** Whether the query asks for another agency just as well; without it, agencies with the same query. */
	readonly asksFor?: (world: QueryWorld, agency: IndexedAgency, query: string) => boolean;
}

export const short = (agency: IndexedAgency) => agency.shortNames[0];
export const letters = ({ readingOf }: QueryWorld, text: string | undefined, of: NameOf = 'agency') =>
	text && readingOf(text, of).join('');
export const initials = ({ readingOf }: QueryWorld, text: string | undefined) =>
	text &&
	readingOf(text, 'agency')
		.map((syllable) => syllable[0])
		.join('');
export const pick = <Item>({ random }: QueryWorld, items: readonly Item[]): Item | undefined =>
	items[Math.floor(random() * items.length)];
export const holder = (agency: IndexedAgency) =>
	agency.persons.find(({ holds, name }) => holds && /^[\u4e00-\u9fff]{2,4}$/.test(name));
export const hanFormer = (agency: IndexedAgency) => agency.formerNames.find((name) => /[\u4e00-\u9fff]/.test(name));
export const orUndefined = (text: string) => (text === '' ? undefined : text);
export const hasAll = (agency: IndexedAgency, query: string) =>
	query.split(' ').every((word) => ` ${agency.en} `.includes(`${word}`));
