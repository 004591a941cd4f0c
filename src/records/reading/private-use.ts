/** The standard characters of U+E815 … U+E864, in order: the 80 characters that GBK had before Unicode did (GB 18030-2005, 2022). */
const from0xe815 =
	'⺁\u{20087}\u{20089}\u{200cc}⺄㑳㑇⺈⺋\u9fb4㖞㘚㘎⺌⺗㥮㤘\u9fb5㧏㧟㩳㧐\u9fb6\u9fb7㭎㱮㳠⺧\u{215d7}\u9fb8⺪䁖䅟⺮䌷⺳⺶⺷\u{2298f}䎱' +
	'䎬⺻䏝䓖䙡䙌\u9fb9䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶\u9fba\u{241fe}䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮\u9fbb';

/** U+E78D … U+E796: forms of punctuation for vertical lines. */
const from0xe78d = '\ufe10\ufe12\ufe11\ufe13\ufe14\ufe15\ufe16\ufe17\ufe18\ufe19';

/** U+E7E7 … U+E7F3: the marks that describe characters. */
const from0xe7e7 = '\u303e⿰⿱⿲⿳⿴⿵⿶⿷⿸⿹⿺⿻';

const standardCharacters: ReadonlyMap<string, string> = new Map([
	...numbered(0xe815, from0xe815),
	...numbered(0xe78d, from0xe78d),
	...numbered(0xe7e7, from0xe7e7),
	...numbered(0xe7c7, '\u1e3f\u01f9'),
]);

function numbered(first: number, characters: string): [string, string][] {
	return [...characters].map((character, index) => [String.fromCodePoint(first + index), character]);
}

/** What a private-use character of old Chinese fonts is in the standard, where GB 18030 knows it: `U+E863` is 䶮. */
export function standardCharacter(character: string): string | undefined {
	return standardCharacters.get(character);
}
