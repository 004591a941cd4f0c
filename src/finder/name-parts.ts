import type { Finder } from './find/finder.ts';

/** What stands at the end of a name and says only what kind of place or office it is. */
const kind = /(?:[省市县区州]?(?:人民)?政府|委员会|管委会|指挥部|办公室|中心|[厅局委办院社会馆司处署省市县区州])$/;
/** A place of one character with its kind: 赵县, 赵县人民政府. */
const oneCharacterPlace = /^.[市县区州旗](?:(?:人民)?政府)?$/;
/** Kinds that are said for each other. */
const kindsOfOffice = ['厅', '局', '委', '办', '院', '社', '委员会', '办公室', '中心'];
const kindsOfPlace = ['省', '市', '县', '区', '州'];

/** The kind of a place, or of its government. */
const isOfPlace = /(?:政府|[省市县区州])$/;

export function withoutKind(name: string): string {
	return name.replace(kind, '');
}

/** Whether a name ends with a kind of office or as a government does, not only with a kind of place. */
export function endsAsOffice(name: string): boolean {
	return withoutKind(name) !== name && !/[省市县区州]$/.test(name);
}

export function isOneCharacterPlace(name: string): boolean {
	return oneCharacterPlace.test(name);
}

/** A name without the whole place before it, as its own people say it; the name itself where nothing else is left. */
export function withoutWholePlace({ wholePlace }: Pick<Finder, 'wholePlace'>, name: string): string {
	const before = wholePlace.filter((place) => name.indexOf(place) === 0 && name.length > place.length)[0];
	return before === undefined ? name : name.slice(before.length);
}

/** Where the telling part of a name begins and ends: what is neither the whole place nor the kind. */
export function tellingPart(finder: Pick<Finder, 'wholePlace'>, name: string): { from: number; end: number } {
	const end = withoutKind(name).length;
	const from = name.length - withoutWholePlace(finder, name).length;
	if (from < end) return { from, end };
	// The government of the whole place is told by its place alone.
	return isOfPlace.test(name) ? { from: 0, end } : { from, end: from };
}

/** The names that differ from one in their kind only: 教育局 for 教育厅, 青山县 for 青山市. */
export function ofOtherKinds(name: string): string[] {
	const bare = withoutKind(name);
	const own = name.slice(bare.length);
	const kinds = [kindsOfOffice, kindsOfPlace].filter((list) => own === '司' || list.indexOf(own) !== -1)[0] ?? [];
	return bare.length > 1 ? kinds.filter((other) => other !== own).map((other) => bare + other) : [];
}

/** The first telling character of a name and its kind: 教委 for 教育委员会. */
export function shortestOf(finder: Pick<Finder, 'wholePlace'>, name: string): string {
	const { from, end } = tellingPart(finder, name);
	return end - from > 1 && /^[厅局委办院]/.test(name.slice(end)) ? name.charAt(from) + name.charAt(end) : '';
}

/** What stands alone for a kind of office or place. */
const kindAlone = /^(?:[省市州县区]?(?:人民)?政府|自治[州县]|[省市县区厅局]|委员会|办公室|部门)$/;

/** Kinds of offices and places behind what tells an agency: `jiaoyu 厅`, `Hillside 市政府`. */
export function isKindAlone(written: string): boolean {
	return kindAlone.test(written);
}
