import { areaList } from '@vant/area-data';
import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import type { Pronunciations } from '../finder/build/pronunciations.ts';
import { hasHan } from '../finder/fold.ts';
import type { Places } from '../records/places.ts';

/** What the libraries know of Chinese characters and places, for the index of the finder. Used when the site is built. */
export function chinesePronunciations({ divisions }: Places): Pronunciations {
	const placeReadings = readingsOfPlaces(divisions);
	return {
		readingOf: (text, of) => (of === 'person' ? readPerson(text) : readName(text, placeReadings)),
		readingsOf: readingsOfCharacter,
		traditionalOf: (character) => traditionalForms().get(character) ?? [],
		charactersRead: (syllable) => frequentCharacters().get(syllable) ?? [],
		placesOfCountry: divisions.some(({ name }) => name.zh !== undefined && hasHan(name.zh)) ? placesOfChina() : [],
	};
}

const options = { toneType: 'none', type: 'array', v: true, nonZh: 'spaced' } as const;

/** Characters of names that the library does not read. */
const rare: Readonly<Record<string, string>> = { '𠮷': 'ji' };

/** The syllables of the name of a person, the surname read as one, without tones; `v` stands for ü. */
export function readPerson(name: string): readonly string[] {
	return pinyin(name, { ...options, surname: 'head' }).map((syllable) => rare[syllable] ?? syllable);
}

/** Names of places are read as the record romanises them: the library takes 都 in them for "all". */
function readName(text: string, placeReadings: ReadonlyMap<string, readonly string[]>): readonly string[] {
	const syllables = pinyin(text, { ...options, surname: 'off' });
	for (const [name, reading] of placeReadings) {
		const characters = Array.from(text.slice(0, Math.max(0, text.indexOf(name))));
		if (text.includes(name)) syllables.splice(characters.length, reading.length, ...reading);
	}
	return syllables;
}

/** Short names of places whose romanised form can be cut into readings of their characters. */
function readingsOfPlaces(divisions: Places['divisions']): ReadonlyMap<string, readonly string[]> {
	const readings = new Map<string, readonly string[]>();
	for (const { name, shortName } of divisions) {
		const zh = shortName?.zh;
		const en = (shortName?.en ?? name.en ?? '')
			.toLowerCase()
			.replace(/ü/g, 'v')
			.replace(/[^a-z]/g, '');
		const reading = zh && alignedReading(Array.from(zh), en);
		if (zh && reading) readings.set(zh, reading);
	}
	return readings;
}

function alignedReading([character, ...rest]: readonly string[], letters: string): string[] | undefined {
	if (character === undefined) return letters === '' ? [] : undefined;
	for (const syllable of readingsOfCharacter(character)) {
		if (!letters.startsWith(syllable)) continue;
		const behind = alignedReading(rest, letters.slice(syllable.length));
		if (behind) return [syllable, ...behind];
	}
	return undefined;
}

/** All readings that a character has, without tones, the longest first. */
export function readingsOfCharacter(character: string): readonly string[] {
	return [...new Set(pinyin(character, { ...options, multiple: true }))].sort((a, b) => b.length - a.length);
}

let frequent: ReadonlyMap<string, readonly string[]> | undefined;

/** The characters of the first level of GB 2312, those in daily use, by how they are read. */
function frequentCharacters(): ReadonlyMap<string, readonly string[]> {
	if (frequent) return frequent;
	const found = new Map<string, string[]>();
	const decoder = new TextDecoder('gb18030');
	for (let row = 0xb0; row <= 0xd7; row += 1) {
		for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) {
			const character = decoder.decode(Uint8Array.of(row, cell));
			const [syllable = ''] = pinyin(character, options);
			found.set(syllable, [...(found.get(syllable) ?? []), character]);
		}
	}
	frequent = found;
	return found;
}

let forms: ReadonlyMap<string, readonly string[]> | undefined;

/** For each simplified character those that are written for it in Taiwan, Hong Kong and older books. */
function traditionalForms(): ReadonlyMap<string, readonly string[]> {
	if (forms) return forms;
	const found = new Map<string, string[]>();
	const converters = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }));
	for (let code = 0x3400; code <= 0x9fff; code += 1) {
		const traditional = String.fromCharCode(code);
		for (const simple of new Set(converters.map((convert) => convert(traditional)))) {
			if (simple !== traditional) found.set(simple, [...(found.get(simple) ?? []), traditional]);
		}
	}
	forms = found;
	return found;
}

/** Provinces and prefectures, then counties, in the short form that people say. */
function placesOfChina(): Pronunciations['placesOfCountry'] {
	const { province_list: provinces, city_list: prefectures, county_list: counties } = areaList;
	const major = [...Object.values(provinces), ...Object.values(prefectures)].map((name) => ({
		name: shortPlace(name),
		fullName: name,
		isMajor: true,
	}));
	const minor = Object.values(counties).map((name) => ({
		name: shortPlace(name),
		fullName: name,
		isMajor: false,
	}));
	return [...major, ...minor].filter(({ name }) => name.length > 1);
}

/** A name without its kind, and of an autonomous place without its peoples. */
function shortPlace(name: string): string {
	const isAutonomous = /自治[州县旗]$/.test(name) || /..族/.test(name);
	if (isAutonomous) return name.slice(0, 2);
	const short = name.replace(
		/(特别行政区|维吾尔自治区|[壮回]族自治区|自治区|地区|省直辖县|市辖区|[省市县区盟旗岛])$/,
		'',
	);
	return short.length > 1 ? short : name;
}
