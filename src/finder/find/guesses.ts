import { blurred } from './blurred-sound.ts';
import { isPerson, isWord } from './chinese-keys.ts';
import type { Difference } from '../edits.ts';
import { isOfPlaces, placesNamed } from './elsewhere.ts';
import type { Finder, Key } from './finder.ts';
import { endsAsOffice, tellingPart, withoutWholePlace } from '../name-parts.ts';
import { organsIn } from '../organisations.ts';
import { kindsTold, longestWord } from './matters.ts';
import { addKey, type How, Ranking } from './ranking.ts';
import { visitAll } from './text-column.ts';

// A guess is offered only where it is more likely a slip than another name that the registry does not have.

/** Last characters of what is neither an office nor a place that is governed: a road, a river. */
const otherThing = /^[路街道镇乡村屯山河江湖桥站港岛]$/;

const kindAtEnd = /[省市县区州厅局委办院]$/;
/** What looks like the kinds of places: 青山具 is no person. */
const likeKinds = /[具且县巾布币匹巨叵冈川洲卅省旗]$/;

const surnames = new WeakMap<Finder, ReadonlySet<string>>();

/** Whether a text may be the name of somebody: two or three characters, the first a surname of the registry, the last no kind. */
function isLikePerson(finder: Finder, written: string): boolean {
	const size = Array.from(written).length;
	if (size < 2 || size > 3 || kindAtEnd.test(written) || likeKinds.test(written)) return false;
	return isSurname(finder, written.charAt(0));
}

/** Whether the surname of somebody in the registry begins with a character. */
export function isSurname(finder: Finder, character: string): boolean {
	let known = surnames.get(finder);
	if (!known) {
		const found = new Set<string>();
		for (const { persons } of finder.agencies) for (const { name } of persons) found.add(name.charAt(0));
		known = found;
		surnames.set(finder, known);
	}
	return known.has(character);
}

/** Whether a key names the government of a place by the place. */
function isPlaceName({ levels }: Finder, { folded, field, agencies }: Key): boolean {
	return !isPerson(field) && levels[agencies[0] as number] !== 0 && !endsAsOffice(folded);
}

/** Adds guesses for one query: none for an agency of another place, or for another office, than those that it names. */
export class Guesses {
	readonly ranking: Ranking;
	private readonly finder: Finder;
	private readonly named: readonly string[];
	private readonly words: readonly WordMeant[];
	private readonly isLikePerson: boolean;
	private readonly size: number;
	/** How many characters stand beside the places. */
	private readonly telling: number;

	constructor(finder: Finder, written: string) {
		this.finder = finder;
		this.named = placesNamed(finder, written);
		this.words = wordsMeant(finder, written, this.named);
		this.isLikePerson = isLikePerson(finder, written);
		this.size = written.length;
		this.telling = this.named.reduce(
			(text, place) => text.replace(place, ''),
			withoutWholePlace(finder, written),
		).length;
		this.ranking = new Ranking(finder);
	}

	/** A name of the same characters cannot name another place. */
	addSwapped(key: Key, met: { readonly how: How; readonly step: number; readonly left: number }): void {
		addKey(this.ranking, key, met);
	}

	/**
	 * Whether a word that was typed is of another kind than an agency whose name does not have it: an organ, or what no agency
	 * is; and a matter of others where it stands in the place of one character of the name, as 渔业局 beside 林业局.
	 */
	private isOfOther({ word, kinds }: WordMeant, { folded, agencies }: Key): boolean {
		if (folded.indexOf(word) !== -1) return false;
		if (kinds.length === 0) return true;
		const own = this.finder.matters.kindsOf[agencies[0] as number] ?? [];
		if (folded.length !== this.size || word.length * 3 <= this.telling) return false;
		return !kinds.some((kind) => own.indexOf(kind) !== -1);
	}

	add(key: Key, met: { readonly how: How; readonly step: number; readonly left: number }): void {
		if (this.words.some((word) => this.isOfOther(word, key))) return;
		if (this.isLikePerson && isPlaceName(this.finder, key)) return;
		const agencies = key.agencies.filter((agency) => isOfPlaces(this.finder, this.named, agency, key.folded));
		addKey(this.ranking, { ...key, agencies }, met);
	}
}

/** A word that was typed, and the kinds that it tells; none for an organ, or for what no agency is. */
interface WordMeant {
	readonly word: string;
	readonly kinds: readonly number[];
}

/** The words of kinds of agencies and of organs that a text holds beside its places: one that is typed is meant. */
function wordsMeant({ matters }: Finder, written: string, places: readonly string[]): WordMeant[] {
	const found: WordMeant[] = organsIn(written).map((word) => ({ word, kinds: [] }));
	const text = places.reduce((left, place) => left.split(place).join(' '), written);
	for (let from = 0; from < text.length - 1; from += 1) {
		for (let end = from + 2; end <= Math.min(text.length, from + longestWord); end += 1) {
			const word = text.slice(from, end);
			if (word.charAt(word.length - 1) === ' ') break;
			const kinds = kindsTold(matters, word);
			if (kinds.length > 0 || matters.absent.has(word)) found.push({ word, kinds });
		}
	}
	return found;
}

/** Whether a name may have been meant, which differs by one edit in all: something of what tells it is right. */
export function isWholeSlip(finder: Finder, typed: string, key: Key, edit: Difference): boolean {
	const sounds = edit.isSwap || soundsNear(finder, edit);
	if (isPerson(key.field)) return sounds || (edit.typed !== '' && isStrange(finder, edit.typed));
	if (isWord(key)) return typed.length > 4 || (typed.length > 2 && (sounds || edit.typed === ''));
	if (edit.at === typed.length - 1 && isOtherThing(typed, key.folded)) return false;
	const agreed = agreedIn(finder, key.folded, edit);
	if (agreed !== 1) return agreed > 1;
	return (
		typed.length > 3 || sounds || (edit.typed !== '' && (isWrongWithin(typed, edit) || isStrange(finder, edit.typed)))
	);
}

/** Whether one character is wrong before the kind with which a name ends: 孝育厅. */
function isWrongWithin(typed: string, { at, meant }: Difference): boolean {
	return meant !== '' && at < typed.length - 1 && kindAtEnd.test(typed);
}

/** The same for a name of which the end is not typed: what was typed must tell it. */
export function isBegunSlip(finder: Finder, typed: string, key: Key, edit: Difference & { length: number }): boolean {
	if (isPerson(key.field) || isWord(key)) return false;
	if (edit.at === typed.length - 1 && isOtherThing(typed, key.folded.slice(0, edit.length))) return false;
	const { from, end } = tellingPart(finder, key.folded);
	return agreedWithin(from, Math.min(end, edit.length), edit) > 1;
}

/** Whether the last character makes a name one of another sort: a road, or 省委 of 省. */
function isOtherThing(typed: string, name: string): boolean {
	return otherThing.test(typed.charAt(typed.length - 1)) || (endsAsOffice(typed) && !endsAsOffice(name));
}

/** How many of the characters that tell a name stand in what was typed. */
function agreedIn(finder: Finder, name: string, edit: Difference): number {
	const { from, end } = tellingPart(finder, name);
	return agreedWithin(from, end, edit);
}

function agreedWithin(from: number, end: number, { at, meant, isSwap }: Difference): number {
	const differing = isSwap ? 0 : Math.max(0, Math.min(end, at + meant.length) - Math.max(from, at));
	return end - from - differing;
}

export function soundsNear({ sounds: { plain } }: Finder, { typed, meant }: Difference): boolean {
	const [a, b] = [plain.get(typed), plain.get(meant)];
	return a !== undefined && b !== undefined && blurred(a) === blurred(b);
}

/** Whether no name of an agency holds a character: then it can only be a slip. */
function isStrange({ chinese: { written, keys } }: Finder, character: string): boolean {
	let isHeld = false;
	visitAll(written, character, (entry) => {
		isHeld = isHeld || !isPerson((keys[entry] as Key).field);
		return true;
	});
	return !isHeld;
}
