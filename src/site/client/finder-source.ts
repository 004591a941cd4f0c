import type { Field } from '../../finder/find/finder.ts';
import type { How } from '../../finder/find/ranking.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Role } from '../../records/agency.ts';
import type { Opening } from '../../views/opening.ts';

/** Where a page's finder comes from, as it stands in the page, with the words needed before anything is loaded. */
export interface FinderSource {
	/** The address of the `FinderDirectory`. */
	readonly directory: string;
	readonly language: Language;
	readonly loading: string;
	readonly failed: string;
}

/** Which files hold the finder, by addresses relative to its own. */
export interface FinderDirectory {
	/** The parts of the index, the first one first. */
	readonly parts: readonly string[];
	/** For each of the parts what is said of its numbers (`LineStates`). */
	readonly lines: readonly string[];
	/** By language. */
	readonly words: Readonly<Record<string, string>>;
	/** By language the `CheckWords`, for what only the record of all times can answer. */
	readonly check: Readonly<Record<string, string>>;
}

/** The words of the finder in one language. `{{…}}` stands where the browser fills in. */
export interface FinderWords {
	readonly language: Language;
	/** By what numbers are printed: the country's code and the area codes. */
	readonly numbering: { readonly country: string; readonly areas: readonly string[] };
	/** The address of an agency's page, with `{{id}}`. */
	readonly body: string;
	readonly loadingRest: string;
	readonly restFailed: string;
	readonly count: string;
	readonly none: string;
	/** Above rows that are guesses. */
	readonly guess: string;
	/** The same where the query is a matter, and no name. */
	readonly guessOfMatter: string;
	/** Where a query names nothing. */
	readonly onlyStops: string;
	/** Above the government of the place of an agency that the registry does not have. */
	readonly notHere: string;
	readonly copy: string;
	readonly copyNumber: string;
	readonly copied: string;
	readonly copyFailed: string;
	readonly noNumber: string;
	/** Whether the number of a row is answered at the moment. */
	readonly answered: Readonly<Record<Opening['state'], string>>;
	/** Whether it was confirmed. */
	readonly verified: string;
	readonly overdue: string;
	readonly neverVerified: string;
	/** What kind of line a number is that stands in the place of the first. */
	readonly lineKinds: Readonly<Record<'office' | 'duty', string>>;
	/** The same of another agency, of which a number that is no duty line has its name alone: `{{body}}`, `{{line}}`. */
	readonly lineOf: string;
	/** A number that was typed, where another is to be called; one that is in use no longer. */
	readonly mainNumber: string;
	readonly endedNumber: string;
	/** Above what was recorded of what was typed; that nothing ever was, and where more is said. */
	readonly recorded: string;
	readonly neverRecorded: string;
	readonly check: string;
	readonly dissolved: string;
	readonly succeeded: string;
	readonly vacant: string;
	readonly otherLanguage: string;
	/** A person who was met under a former name. */
	readonly formerly: string;
	readonly roles: Readonly<Record<Role, string>>;
	readonly fields: Readonly<Record<Field, string>>;
	readonly hows: Readonly<Record<How, string>>;
}
