import { newItem } from './cells.ts';
import { dailyCharacters, hanOrder, hanPosition } from './han-order.ts';
import type { SyllableMap } from '../sounds.ts';

/**
 * A map of syllables as three lines. Of the usual readings those that follow the order of GB 2312 come first: their
 * syllables, rising, then for each how far its characters stand behind one another. The others, as the readings by context,
 * are each syllable with the characters (or contexts) that are read so.
 */
export function formatSyllables({ plain, after, others }: SyllableMap): [string, string, string] {
	const rising = inOrderOfReadings(plain);
	const isRising = new Set(rising);
	const left = Object.entries(plain).filter(([character]) => !isRising.has(character));
	return [
		[...toRuns(rising, plain), grouped(inLists(Object.fromEntries(left)), '')].join(newItem),
		grouped(inLists(after), newItem),
		grouped(others, ''),
	];
}

export function parseSyllables([plain, after, others]: readonly [string, string, string]): SyllableMap {
	const usual: Record<string, string> = {};
	const behind: Record<string, string> = {};
	const further: Record<string, string[]> = {};
	const [syllables = '', gaps = '', left = ''] = plain.split(newItem);
	visitRuns(syllables, gaps, (character, syllable) => (usual[character] = syllable));
	visitGroups(left, '', (character, syllable) => (usual[character] = syllable));
	visitGroups(after, newItem, (context, syllable) => (behind[context] = syllable));
	visitGroups(others, '', (character, syllable) => {
		further[character] = (further[character] || []).concat(syllable);
	});
	return { plain: usual, after: behind, others: further };
}

const newRun = '!';
const noGap = 48;

/** Syllables, each as how many letters it has in common with the one before and its others; and the gaps of characters. */
function toRuns(characters: readonly string[], plain: SyllableMap['plain']): [string, string] {
	let syllables = '';
	let gaps = '';
	let before = '';
	let next = 0;
	for (const character of characters) {
		const syllable = plain[character] as string;
		if (syllable !== before) {
			const common = lettersInCommon(before, syllable);
			syllables += common + syllable.slice(common);
			gaps += newRun;
			before = syllable;
		}
		const at = hanPosition(character) as number;
		gaps += String.fromCharCode(noGap + at - next);
		next = at + 1;
	}
	return [syllables, gaps];
}

function visitRuns(syllables: string, gaps: string, visit: (character: string, syllable: string) => void): void {
	const runs = gaps.split(newRun);
	let syllable = '';
	let next = 0;
	(syllables.match(/\d[a-z]*/g) || []).forEach((letters, run) => {
		syllable = syllable.slice(0, Number(letters.charAt(0))) + letters.slice(1);
		for (const gap of runs[run + 1] || '') {
			next += gap.charCodeAt(0) - noGap;
			visit(hanOrder()[next] as string, syllable);
			next += 1;
		}
	});
}

function lettersInCommon(one: string, other: string): number {
	let count = 0;
	while (count < one.length && one.charAt(count) === other.charAt(count)) count += 1;
	return count;
}

/** As many characters of daily use as there are whose readings rise when they stand in their order. */
function inOrderOfReadings(plain: SyllableMap['plain']): string[] {
	const characters = hanOrder()
		.slice(0, dailyCharacters)
		.filter((character) => /^[a-z]+$/.test(plain[character] ?? ''));
	const ranks = characters.map((character) => (plain[character] as string).replace('v', 'u!'));
	const lengths: number[] = [];
	const before: number[] = [];
	ranks.forEach((rank, at) => {
		let best = -1;
		for (let earlier = 0; earlier < at; earlier += 1)
			if ((ranks[earlier] as string) <= rank && (lengths[earlier] as number) > (lengths[best] ?? 0)) best = earlier;
		before.push(best);
		lengths.push((lengths[best] ?? 0) + 1);
	});
	const rising: string[] = [];
	for (let at = lengths.indexOf(Math.max(0, ...lengths)); at >= 0; at = before[at] as number)
		rising.unshift(characters[at] as string);
	return rising;
}

function inLists(readings: Readonly<Record<string, string>>): Record<string, readonly string[]> {
	return Object.fromEntries(Object.entries(readings).map(([key, syllable]) => [key, [syllable]]));
}

function grouped(readings: Readonly<Record<string, readonly string[]>>, separator: string): string {
	const groups = new Map<string, string[]>();
	for (const key of Object.keys(readings).sort())
		for (const syllable of readings[key] as readonly string[])
			groups.set(syllable, [...(groups.get(syllable) ?? []), key]);
	return [...groups.keys()]
		.sort()
		.map((syllable) => syllable + (groups.get(syllable) ?? []).join(separator))
		.join('');
}

function visitGroups(text: string, separator: string, visit: (key: string, syllable: string) => void): void {
	for (const group of text.match(/[a-z]+[^a-z]+/g) ?? []) {
		const syllable = (/^[a-z]+/.exec(group) as RegExpExecArray)[0];
		const rest = group.slice(syllable.length);
		for (const key of separator === '' ? Array.from(rest) : rest.split(separator)) visit(key, syllable);
	}
}
