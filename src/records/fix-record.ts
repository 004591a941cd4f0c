import { applyEdits } from './layout/apply-edits.ts';
import { parseRecord } from './parse-record.ts';
import type { Problem } from './problem.ts';
import { decode } from './reading/decode.ts';
import type { SourceFile } from './source.ts';

/** A text after repairs, and what was repaired, each as it stood when it was found. */
export interface FixedRecord {
	readonly text: string;
	readonly repaired: readonly Problem[];
}

/** Enough rounds for any file: what one repair uncovers is found in the next. */
const rounds = 10;

/**
 * The file with everything set right that has one reading only. Nothing else is touched. Where `repaired` is empty the
 * file stays as it is; of bytes that are no UTF-8 the text is only what could be read.
 */
export function fixRecord(file: SourceFile): FixedRecord {
	let { text } = decode(file.bytes);
	const repaired: Problem[] = [];
	for (let round = 0; round < rounds; round += 1) {
		const bytes = round === 0 ? file.bytes : new TextEncoder().encode(text);
		const found = parseRecord({ path: file.path, bytes }).problems.filter(({ repair }) => repair !== undefined);
		if (found.length === 0) break;
		repaired.push(...found);
		text = applyEdits(
			text,
			found.flatMap(({ repair }) => repair ?? []),
		);
	}
	return { text, repaired };
}
