import { isOneEdit } from '../edits.ts';

/** Whether a name looks, sounds or is spelt like one of the places, so that a guess could take it for one. */
export function nearnessToPlaces(
	places: readonly string[],
	soundOf: (name: string) => string,
): (name: string) => boolean {
	const sounds = new Set(places.map(soundOf));
	return (name) => {
		if (places.some((place) => isOneEdit(name, place))) return true;
		const sound = soundOf(name);
		return sounds.has(sound) || [...sounds].some((other) => isOneEdit(sound, other));
	};
}
