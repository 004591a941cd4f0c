import type { Path, RecordSlip } from '../reading/slip.ts';

/** A list says each thing once: a second time is a slip of the hand, and another thing was meant. */
export function listedTwice(path: Path, values: readonly string[] | undefined): RecordSlip[] {
	if (values === undefined || new Set(values).size === values.length) return [];
	return values.flatMap((value, at): RecordSlip[] =>
		values.indexOf(value) === at ? [] : [{ code: 'listed-twice', path: [...path, at], details: { value } }],
	);
}
