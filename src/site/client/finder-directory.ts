import type { FinderDirectory } from './finder-source.ts';

let asked: Promise<FinderDirectory> | undefined;

/** Asks which files hold the finder, once: with the first sign that somebody turns to the field, before its script is there. */
export function askDirectory(address: string): Promise<FinderDirectory> {
	asked = asked || fetchDirectory(address);
	return asked;
}

/** Lets the next who asks ask again. */
export function forgetDirectory(): void {
	asked = undefined;
}

async function fetchDirectory(address: string): Promise<FinderDirectory> {
	const response = await fetch(address, { cache: 'no-cache' });
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	return response.json();
}
