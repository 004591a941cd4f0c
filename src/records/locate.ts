import { lineStartsOf, placeAt } from './reading/lines.ts';
import type { Path } from './reading/slip.ts';
import { offsetAt, readTree, type Tree } from './reading/tree.ts';
import type { Place } from './problem.ts';
import type { Sourced } from './source.ts';

/** The last trees that were asked for. A tree is made only when there is a problem to tell. */
const trees = new WeakMap<Sourced<unknown>, Tree>();

/** Line and column of the value at a path of a record, or of its key; where there is none, of the nearest parent. */
export function locate(record: Sourced<unknown>, path: Path, on: 'key' | 'value' = 'value'): Place {
	const tree = trees.get(record) ?? readTree(record.text);
	trees.set(record, tree);
	return placeAt(lineStartsOf(record.text), record.path, offsetAt(tree, path, on));
}
