import type { JudgedMutant } from './mutant-fate.ts';
import type { RoomScore } from './mutation-score.ts';

/** What a run found: which lines, how many of each room's mutants died, and which live. */
export interface MutationRun {
	readonly day: string;
	readonly seed: number;
	readonly share: number;
	readonly minutes: number;
	readonly rooms: readonly RoomScore[];
	readonly alive: readonly JudgedMutant[];
}

const begin = '<!-- mutate:begin -->';
const end = '<!-- mutate:end -->';
const notJudged = '—';

/**
 * The text of the page of mutations with its tables replaced. What was judged of a mutant stays with it, wherever in its
 * file it now stands; a new one is not judged yet.
 */
export function withMutations(page: string, run: MutationRun): string {
	const [before, rest] = page.split(begin);
	const [tables, after] = rest?.split(end) ?? [];
	if (before === undefined || tables === undefined || after === undefined) {
		throw new Error('the page of mutations has lost its marks');
	}
	return `${before}${begin}\n\n${mutationTables(run, judgementsIn(tables))}\n${end}${after}`;
}

function mutationTables({ day, seed, share, minutes, rooms, alive }: MutationRun, judgements: Judgements): string {
	return [
		`Run on ${day}: seed ${seed}, one line in ${share}, ${minutes} minutes.`,
		'',
		'| room | mutants | killed | survived | not covered | killed, % |',
		'| --- | ---: | ---: | ---: | ---: | ---: |',
		...rooms.map(
			({ room, killed, survived, notCovered, score }) =>
				`| ${room} | ${killed + survived + notCovered} | ${killed} | ${survived} | ${notCovered} | ${score.toFixed(1)} |`,
		),
		'',
		'| alive | mutant | judged |',
		'| --- | --- | --- |',
		...alive.map((mutant) => {
			const cell = mutantCell(mutant);
			return `| ${mutant.file}:${mutant.line} | ${cell} | ${judgements.get(keyOf(mutant.file, cell)) ?? notJudged} |`;
		}),
		'',
	].join('\n');
}

type Judgements = ReadonlyMap<string, string>;

function judgementsIn(tables: string): Judgements {
	const rows = [...tables.matchAll(/^\| (\S+):\d+ \| (.+?) (?<!\\)\| (.+) \|$/gm)];
	return new Map(rows.map(([, file = '', cell = '', judgement = '']) => [keyOf(file, cell), judgement]));
}

function keyOf(file: string, cell: string): string {
	return `${file} ${cell}`;
}

function mutantCell({ mutator, before, after, fate }: JudgedMutant): string {
	const fateWord = fate === 'not-covered' ? ' (not covered)' : '';
	return `${mutator}${fateWord}: ${code(before)} → ${code(after)}`;
}

const longest = 90;

function code(text: string): string {
	const short = text.length > longest ? `${text.slice(0, longest)}…` : text;
	return `\`\` ${short.replaceAll('|', '\\|')} \`\``;
}
