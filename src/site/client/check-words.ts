import type { Language } from '../../i18n/languages.ts';
import type { LookupEntry } from '../../finder/lookup-shard.ts';

/** How something recorded stands on a day. */
export type Standing = 'current' | 'coming' | 'ended' | 'wrong';

/** What the check page says, `{{…}}` standing where the browser fills in, and where it asks. */
export interface CheckWords {
	readonly language: Language;
	/** Of the languages of the site the position of this one: that of a name in a shard. */
	readonly position: number;
	readonly country: string;
	/** How mobile numbers begin and how long they are. */
	readonly mobile: { readonly begins: readonly string[]; readonly length: number };
	readonly shards: number;
	/** The address of a shard, with `{{shard}}`, and of an agency's page, with `{{id}}`. */
	readonly shard: string;
	readonly agency: string;
	/** How each kind of thing stands: `{{what}}` of `{{who}}`, `{{day}}`. */
	readonly says: Readonly<Record<LookupEntry['of'], Readonly<Record<Standing, string>>>>;
	/** An end of which only the month or year is known. */
	readonly endedIn: string;
	/** Over by then, perhaps before. */
	readonly endedBy: string;
	readonly endedUnknown: string;
	readonly kinds: Readonly<Record<string, string>>;
	readonly since: string;
	readonly verified: string;
	readonly overdue: string;
	readonly neverVerified: string;
	/** Beside a person who was asked for in letters: others may be read alike. */
	readonly readSo: string;
	readonly otherExtension: string;
	/** What each answer means for who asked; `none` where it was never recorded. */
	readonly means: Readonly<Record<Standing | 'none' | 'mobile', string>>;
	readonly none: string;
	/** The same of a name in letters, and the way to a search for it: its address, with `{{text}}`, and its words. */
	readonly noSpelling: string;
	readonly search: string;
	readonly searchFor: string;
	/** Words in which nothing was recognised. */
	readonly unread: string;
	readonly onlyHost: string;
	readonly nothing: string;
	readonly loading: string;
	readonly failed: string;
}
