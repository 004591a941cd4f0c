import { isOneEdit } from './edits.ts';
import type { IndexedPlace } from './finder-index.ts';

/** Whether a name looks, sounds or is spelt like one of the places, so that a guess could take it for one. */
export function nearnessToPlaces(
	places: readonly IndexedPlace[],
	soundOf: (name: string) => string,
): (name: string) => boolean {
	const own = [...new Set(places.flatMap(({ zh, zhShort }) => [zh, zhShort]))].filter((name) => name !== '');
	const sounds = new Set(own.map(soundOf));
	return (name) => {
		if (own.some((place) => isOneEdit(name, place))) return true;
		const sound = soundOf(name);
		return sounds.has(sound) || [...sounds].some((other) => isOneEdit(sound, other));
	};
}
