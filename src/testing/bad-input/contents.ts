import { contentFrom } from '../../records/content-from.ts';
import type { SourceFile } from '../../records/source.ts';
import type { BadInput } from './bad-input.ts';

/** Whole folders. */
export const contentInputs: readonly BadInput[] = [
	{
		title: 'a file that is missing',
		code: 'missing-file',
		line: 1,
		column: 1,
		problems: () => contentFrom([]).problems,
	},
	{
		title: 'more files than a registry may have',
		code: 'too-many-files',
		line: 1,
		column: 1,
		problems: () => contentFrom(new Array<SourceFile>(1_000_001)).problems,
	},
];
