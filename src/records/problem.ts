import { problemSeverities, type ProblemCode } from './problem-codes.ts';

/** A place in a file: line and column count from 1, columns in UTF-16 code units as editors count them. */
export interface Place {
	readonly file: string;
	readonly line: number;
	readonly column: number;
}

/** A change of a text: the code units from `from` until `until` become `text`. */
export interface TextEdit {
	readonly from: number;
	readonly until: number;
	readonly text: string;
}

/**
 * Something wrong with the content. The words are not here: `i18n` has a message and a hint for each code in each
 * language, with `{{name}}` standing for the detail of that name.
 */
export interface Problem {
	readonly code: ProblemCode;
	readonly severity: 'error' | 'warning';
	readonly place: Place;
	readonly details: Readonly<Record<string, string>>;
	/** Where it stands among the problems of the publications, which come first: the others may follow from them. */
	readonly order?: number;
	/** What sets it right in the text of the file (without its byte order mark), where there is one reading only. */
	readonly repair?: readonly TextEdit[];
}

/** A value made from content, and everything found wrong on the way. Functions that judge content return this and never throw. */
export interface Judged<T> {
	readonly value: T;
	readonly problems: readonly Problem[];
}

export function problem(code: ProblemCode, place: Place, details: Record<string, string> = {}): Problem {
	return { code, severity: problemSeverities[code], place, details };
}

export function isError(found: Problem): boolean {
	return found.severity === 'error';
}

/** A writing that was cut short counts already: readers go on, and the next write finishes it. */
export function isUnfinished({ code }: Problem): boolean {
	return code === 'publication-unfinished' || code === 'redaction-unfinished' || code === 'publication-unsigned';
}

/** Whether nothing may be made of a content in which this is found. */
export function stopsReading(found: Problem): boolean {
	return isError(found) && !isUnfinished(found);
}

/** Problems of publications in their order, then the others by file, line, column and code: the same on every machine. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
	const key = ({ order, place, code }: Problem) =>
		order === undefined ? ['1', place.file, pad(place.line), pad(place.column), code].join('\0') : `0\0${pad(order)}`;
	return [...problems].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function pad(count: number): string {
	return String(count).padStart(9, '0');
}
