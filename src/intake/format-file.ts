import { fixRecord } from '../records/fix-record.ts';
import { formatRecord } from '../records/format-record.ts';
import type { Problem } from '../records/problem.ts';
import { decode } from '../records/reading/decode.ts';
import { readTree } from '../records/reading/tree.ts';
import type { SourceFile } from '../records/source.ts';

/** A file after the formatter: its new bytes, or that it cannot be laid out. */
export interface FormattedFile {
	readonly path: string;
	/** `undefined` where the file stays as it is. */
	readonly bytes: Uint8Array | undefined;
	readonly repaired: readonly Problem[];
	/** No text, or no YAML: `check` says what is wrong. */
	readonly isUnreadable: boolean;
}

/** A record in the one layout; with `fix` also with everything set right that has one reading only. */
export function formatFile(file: SourceFile, { fix }: { readonly fix: boolean }): FormattedFile {
	const { text, readable } = decode(file.bytes);
	const same = { path: file.path, bytes: undefined, repaired: [], isUnreadable: true };
	if (!readable) return same;
	const fixed = fix ? fixRecord(file) : { text, repaired: [] };
	const after = formatRecord(fixed.text);
	if (readTree(after).errors.length > 0 && fixed.repaired.length === 0) return same;
	// Without `fix` a byte order mark stays: taking it away is a repair.
	const mark = !fix && hasMark(file.bytes) ? '\ufeff' : '';
	const bytes = new TextEncoder().encode(mark + after);
	return {
		path: file.path,
		bytes: isSame(bytes, file.bytes) ? undefined : bytes,
		repaired: fixed.repaired,
		isUnreadable: false,
	};
}

function hasMark(bytes: Uint8Array): boolean {
	return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
	return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
