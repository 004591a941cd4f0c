import { newCell, newItem } from './cells.ts';

// Hundreds of names of two characters share their first: it is written once, with all that follow it.

/** Names in the order in which they are written. */
export function inGroups(names: readonly string[]): string[] {
	return parseNames(formatNames(names));
}

export function formatNames(names: readonly string[]): string {
	const groups = new Map<string, string>();
	for (const [first = '', second = ''] of names.filter(isPair)) groups.set(first, (groups.get(first) ?? '') + second);
	const cells = [...groups].map(([first, seconds]) => first + seconds);
	const others = names.filter((name) => !isPair(name));
	return cells.join(newCell) + newItem + others.join(newCell);
}

export function parseNames(text: string): string[] {
	const [cells = '', others = ''] = text.split(newItem);
	const names: string[] = [];
	for (const cell of cells.split(newCell))
		for (let at = 1; at < cell.length; at += 1) names.push(cell.charAt(0) + cell.charAt(at));
	return names.concat(others === '' ? [] : others.split(newCell));
}

function isPair(name: string): boolean {
	return /^[\u3400-\u9fff]{2}$/.test(name);
}
