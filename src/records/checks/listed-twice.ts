import type { Path, RecordSlip } from '../reading/slip.ts';

/** A list says each thing once: a second time is a slip of the hand, and another thing was meant. What is undefined says nothing. */
export function listedTwice(path: Path, values: readonly (string | undefined)[] | undefined): RecordSlip[] {
	return repeated(values ?? [], (at) => [...path, at]);
}

/** The same of values that stand in the items of a list, each at the path that is given for it. */
export function repeated(values: readonly (string | undefined)[], pathOf: (at: number) => Path): RecordSlip[] {
	if (new Set(values).size === values.length) return [];
	return values.flatMap((text, at): RecordSlip[] => {
		if (text === undefined || values.indexOf(text) === at) return [];
		const path = pathOf(at);
		const key = String(path.findLast((step) => typeof step === 'string'));
		return [{ code: 'value-twice', path, details: { text, key } }];
	});
}
