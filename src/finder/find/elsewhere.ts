import { isPerson } from './chinese-keys.ts';
import type { Finder, Key } from './finder.ts';
import { compact, hasHan, partsOf, wordsOf } from '../fold.ts';
import { withoutWholePlace } from '../name-parts.ts';
import { endsAsOrganisation, endsAsService } from '../organisations.ts';
import { visitBeginnings } from './text-column.ts';

/** The nation and its ministries. */
const national = /^(?:国家|中国|中央|全国|国务院)|(?:部|总局|总署|审计署)$/;

/** A matter with the nation before it, as 国家助学金: neither an organisation nor a company of the nation. */
export function isNationalMatter(bare: string): boolean {
	const written = compact(bare);
	return (
		/^(?:国家|全国)..../.test(written) &&
		!endsAsOrganisation(written) &&
		!endsAsService(written) &&
		!/(?:部|总局|总署|审计署)$/.test(written)
	);
}

/** Letters with which a syllable may begin, or none: gongshan is not in gongshangju. */
const isSyllable = /^(?:$|(?:[zcs]h?|[bpmfdtnlgkhjqxrzcsyw])?[aeiouv])/;

const countries = new Set(
	'us usa uk eu un american british japanese japan korean korea french france german germany russian russia indian taiwan canadian canada australian australia'.split(
		' ',
	),
);

/** Whether a query begins with another country, or names a ministry where the registry has none: `US department of education`. */
export function isForeign({ latin }: Finder, folded: string): boolean {
	const words = wordsOf(folded);
	const [first = '', second] = words;
	const ofNation = words.filter((word) => word === 'ministry' || word === 'ministries');
	if (ofNation.length > 0 && latin.vocabulary.indexOf(ofNation[0] as string) === -1) return true;
	return second !== undefined && countries.has(first);
}

/** Whether a folded query names a place that is none of the registry: then nothing is guessed. */
export function namesElsewhere(finder: Finder, folded: string): boolean {
	const written = compact(folded);
	const { names, sounds, ownNames, ownSounds } = finder.elsewhere;
	if (hasHan(written)) {
		if (national.test(written)) return true;
		return [written, withoutWholePlace(finder, written)].some((text) => beginsWithOneOf(text, names, ownNames));
	}
	const words = wordsOf(folded);
	const parts = partsOf(folded);
	return (
		words.some((word) => sounds.indexOf(word) !== -1 && !beginsName(finder, word)) ||
		beginsWithOneOf(
			written,
			sounds.filter((sound) => isBeginningOf(finder, sound, written) && isWithoutGap(sound, parts)),
			ownSounds,
		)
	);
}

/** Whether a query goes on behind the sound of a place as a new syllable does. */
function isBeginningOf(finder: Finder, sound: string, written: string): boolean {
	if (sound.length < 5 || written.indexOf(sound) !== 0) return false;
	return isSyllable.test(written.slice(sound.length)) && !beginsName(finder, sound);
}

/** Whether letters at the beginning stand in one word, or are whole words: cheng dejiangxian does not name Chengde. */
function isWithoutGap({ length }: string, parts: readonly number[]): boolean {
	return parts.indexOf(length) !== -1 || !parts.some((part) => part < length);
}

/** Whether letters begin the sound of a name of the registry: dashu, of 大数据局. */
function beginsName({ chinese: { keys, sound, begins } }: Finder, letters: string): boolean {
	let isBeginning = false;
	visitBeginnings(sound, letters, (entry, _at, length) => {
		const isParted = begins[(sound.starts[entry] as number) + letters.length] === 1;
		if (length > letters.length && isParted && !isPerson((keys[entry] as Key).field)) isBeginning = true;
	});
	return isBeginning;
}

/** Whether a text begins with one of some names, and with no longer one of the registry's own. */
function beginsWithOneOf(written: string, names: readonly string[], own: readonly string[]): boolean {
	const begins = (name: string) => written.indexOf(name) === 0;
	const longest = names.filter(begins).reduce((most, { length }) => Math.max(most, length), 0);
	return longest > 0 && !own.some((name) => name.length > longest && begins(name));
}

/** The places of the registry that a text names, the longest at each position; the whole place is none. */
export function placesNamed(finder: Finder, written: string): string[] {
	const { ownNames } = finder.elsewhere;
	const named: string[] = [];
	for (let at = 0; at < written.length; at += 1) {
		const longest = ownNames
			.filter((name) => name.length > 1 && written.indexOf(name, at) === at)
			.reduce((best, name) => (name.length > best.length ? name : best), '');
		if (longest === '') continue;
		at += longest.length - 1;
		if (finder.wholePlace.indexOf(longest) === -1) named.push(longest);
	}
	return named;
}

/** Whether an agency, or the text by which it is found, has all the places that were named. */
export function isOfPlaces(finder: Finder, named: readonly string[], agency: number, text: string): boolean {
	const own = finder.placeWords[agency] ?? [];
	return named.every((place) => own.indexOf(place) !== -1 || text.indexOf(place) !== -1);
}
