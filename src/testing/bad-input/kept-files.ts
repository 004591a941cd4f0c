import { keptFilesPath } from '../../publications/kept-files.ts';
import type { ProblemCode } from '../../records/problem-codes.ts';
import { registryFromText } from '../registry-from-text.ts';
import { RegistryInTime } from '../registry-in-time.ts';
import type { BadInput } from './bad-input.ts';

const hash = '0123456789abcdef'.repeat(4);
const first = `0001 ${hash} anyland-2024.csv\n`;

const rows: readonly (readonly [title: string, code: ProblemCode, line: number, text: string])[] = [
	['a hash of a file that is cut short', 'kept-files-damaged', 2, `${first}0001 ${hash.slice(1)} anyland-2024.json\n`],
	['a last line of hashes without its end', 'kept-files-damaged', 2, `${first}0001 ${hash} anyland-2024.json`],
	[
		'a hash of a file of a publication that there is not',
		'kept-files-damaged',
		2,
		`${first}0002 ${hash} anyland-2025.csv\n`,
	],
	['an empty list of hashes', 'publication-files-missing', 1, ''],
];

/** Lists of the hashes of files that somebody changed, or whose writing was cut short. */
export const keptFilesInputs: readonly BadInput[] = rows.map(([title, code, line, text]) => ({
	title,
	code,
	line,
	column: 1,
	problems() {
		const life = new RegistryInTime();
		life.agencies['water'] = {
			terms: [{ key: 't1', role: 'spokesperson', name: 'Ann', began: { on: '2023-12-20', filed: '2023-12-28' } }],
		};
		life.annual('2024');
		return registryFromText(life.texts(), { ...life.files(), [keptFilesPath]: text }).problems;
	},
}));
