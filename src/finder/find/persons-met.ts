import type { Field, Finder, FoundPerson, Key } from './finder.ts';
import { isPerson } from './chinese-keys.ts';
import { compact, foldText, hasHan, piecesOf } from '../fold.ts';
import { otherReadings, soundOf } from '../sounds.ts';
import type { Candidate } from './ranking.ts';

/**
 * The persons of an agency whom a query names, so that its row says who: by their whole names, by a surname beside a name
 * of the agency (张 教育厅, 教育厅张), by pinyin, first letters or Latin names. Several may bear one name.
 */
export function personsMet(finder: Finder, folded: string, met: Candidate): FoundPerson[] {
	const persons = (finder.agencies[met.agency] || { persons: [] }).persons;
	if (persons.length === 0) return [];
	const rests = restsOf(finder, folded, met.agency);
	const whole = compact(folded);
	const inFull = persons.filter((person) => isNamed(finder, person, rests.concat(whole)));
	if (inFull.length > 0) return inFull;
	// A surname alone names somebody beside a name of the agency, or where it is all that was typed.
	const isBeside = rests.length > 1 || (rests.length > 0 && rests[0] !== whole) || isPerson(met.field);
	const begun = isBeside ? persons.filter((person) => isBegun(finder, person, rests)) : [];
	return begun.length > 0 ? begun : persons.filter((person) => isMet(person, met));
}

function isMet({ name, latin, formerly }: FoundPerson, { field, text }: Pick<Candidate, 'field' | 'text'>): boolean {
	return isPerson(field as Field) && (name === text || latin === text || (formerly || []).indexOf(text) !== -1);
}

/** What is left of the pieces of a query without the names of the agency. */
function restsOf({ chinese, latin, placeWords }: Finder, folded: string, agency: number): string[] {
	const ofPlace = placeWords[agency] || [];
	const isOwn = (key: Key) => !isPerson(key.field) && key.agencies.indexOf(agency) !== -1;
	const rests: string[] = [];
	for (const piece of piecesOf(folded)) {
		if (!hasHan(piece)) {
			const word = latin.vocabulary.indexOf(piece);
			if (!(latin.placeWords[agency] || new Set()).has(word)) rests.push(compact(piece));
			continue;
		}
		const rest = withoutLongest(piece, (part) =>
			(chinese.exact.get(part) || []).some((entry) => isOwn(chinese.keys[entry] as Key)),
		);
		if (rest !== '' && ofPlace.indexOf(rest) === -1) rests.push(rest);
	}
	return rests;
}

/** A text without the longest part at its beginning or end that is a name. */
function withoutLongest(text: string, isName: (part: string) => boolean): string {
	for (let length = text.length; length > 1; length -= 1) {
		if (isName(text.slice(0, length))) return text.slice(length);
		if (isName(text.slice(text.length - length))) return text.slice(0, text.length - length);
	}
	return text;
}

/** As it is written inside a text, or as it is spelt, the surname first or last. */
function isNamed(finder: Finder, person: FoundPerson, asked: readonly string[]): boolean {
	return foldedNames(finder, person).some(
		(name) =>
			asked.some((text) => text.indexOf(name) !== -1) ||
			readingsOf(finder, name).some((syllables) => {
				const spelt = [
					syllables.join(''),
					syllables
						.slice(1)
						.concat(syllables[0] || '')
						.join(''),
				];
				return asked.some((text) => spelt.indexOf(text) !== -1);
			}),
	);
}

/** By the surname, as it is written or spelt, or by first letters. */
function isBegun(finder: Finder, person: FoundPerson, rests: readonly string[]): boolean {
	return foldedNames(finder, person).some(
		(name) =>
			rests.some((rest) => hasHan(rest) && name.indexOf(rest) === 0) ||
			readingsOf(finder, name).some((syllables) => {
				const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
				const begun = syllables.map((_, at) => syllables.slice(0, at + 1).join(''));
				return rests.some((rest) => rest === initials || begun.indexOf(rest) !== -1);
			}),
	);
}

function foldedNames({ simplified }: Finder, { name, latin = '', formerly = [] }: FoundPerson): string[] {
	const names = [name, latin].concat(formerly).map((text) => compact(foldText(text, simplified)));
	return names.filter((text) => text !== '');
}

function readingsOf({ sounds }: Finder, name: string): string[][] {
	return hasHan(name) ? [soundOf(sounds, name, 'person')].concat(otherReadings(sounds, name)) : [];
}
