import type { LineStates } from '../../finder/line-states.ts';

/** A part of the index: its agencies by id, and where the states of their numbers are. */
export interface PartOfFinder {
	readonly ids: readonly string[];
	readonly lines: string;
}

/** Where an agency stands among the states of its part. */
interface StatesOfAgency {
	readonly states: LineStates;
	readonly at: number;
}

const loaded = new Map<string, LineStates>();
const asked = new Map<string, Promise<void>>();

/**
 * The states of the part in which an agency is; `undefined` until they are there. Whoever asks first has them loaded, and
 * `whenLoaded` is called then; where they cannot be loaded, whoever asks next tries again.
 */
export function statesOf(
	parts: readonly PartOfFinder[],
	id: string,
	whenLoaded: () => void,
): StatesOfAgency | undefined {
	const part = parts.filter(({ ids }) => ids.indexOf(id) !== -1)[0];
	if (!part) return undefined;
	const states = loaded.get(part.lines);
	if (states) return { states, at: part.ids.indexOf(id) };
	const asking = asked.get(part.lines) || load(part.lines);
	asked.set(part.lines, asking);
	// A row without its state is a row all the same.
	asking.then(whenLoaded, () => undefined);
	return undefined;
}

async function load(address: string): Promise<void> {
	try {
		const response = await fetch(address);
		if (!response.ok) throw new Error(`${address}: ${response.status}`);
		loaded.set(address, (await response.json()) as LineStates);
	} catch (error) {
		asked.delete(address);
		throw error;
	}
}
