import { parseRecord } from '../../records/parse-record.ts';
import type { Problem } from '../../records/problem.ts';
import type { ProblemCode } from '../../records/problem-codes.ts';

/** Content that somebody got wrong, and what must be said of it. */
export interface BadInput {
	readonly title: string;
	readonly code: ProblemCode;
	readonly line: number;
	readonly column: number;
	readonly problems: () => readonly Problem[];
}

/** A good agency file. Its numbers belong to an invented numbering plan. */
export const goodAgency = `id: finance-office
name: { zh: 财政局, en: Finance Office }
group: departments
order: 10
division: "99"
onList: true
website: https://finance.example
pressOffice: { name: { zh: 办公室 } }
lines:
  - { key: l1, kind: office, number: "0999-00000001", began: { on: 2024-01-05 } }
  - { key: l2, kind: email, address: press@finance.example, began: { by: 2024-01-01 } }
terms:
  - key: t1
    role: spokesperson
    name: 罗敏
    posts: [{ key: p1, zh: 副局长, leadership: true }]
    began: { on: 2024-03-01, filed: 2024-03-11 }
`;

/** Stands in a text where the problem is told, and is no part of it. */
const mark = '‸';

/**
 * What stands in the good file, what somebody wrote in its place, and the problem: at the mark in what was written, or,
 * where it is told elsewhere, with its line and column.
 */
export type Row = readonly [
	title: string,
	from: string,
	to: string,
	code: ProblemCode,
	...place: readonly [] | readonly [line: number, column: number],
];

/** The good agency with one thing wrong in each row. */
export function agenciesWith(rows: readonly Row[]): BadInput[] {
	return rows.map(([title, from, to, code, line, column]) => {
		if (!goodAgency.includes(from)) throw new Error(`${from} is not in the good agency`);
		const text = goodAgency.replace(from, () => to);
		const place = line === undefined || column === undefined ? placeOfMark(text) : { line, column };
		return textWith({ title, text: text.replace(mark, ''), code, ...place });
	});
}

/** Lines and columns count from 1. */
function placeOfMark(text: string): { readonly line: number; readonly column: number } {
	const before = text.split(mark)[0]?.split('\n') ?? [];
	return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

interface TextInput {
	readonly title: string;
	readonly text: string;
	readonly code: ProblemCode;
	readonly line: number;
	readonly column: number;
	readonly path?: string;
}

/** A whole text, by default that of an agency. */
export function textWith({ text, ...input }: TextInput): BadInput {
	return bytesWith({ ...input, bytes: new TextEncoder().encode(text) });
}

/** A whole file byte by byte. */
export function bytesWith(input: Omit<TextInput, 'text'> & { readonly bytes: Uint8Array }): BadInput {
	const { bytes, path = 'agencies/city/finance-office.yaml', ...expected } = input;
	return { ...expected, problems: () => parseRecord({ path, bytes }).problems };
}
