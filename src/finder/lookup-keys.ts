// How something that a reader was given is asked for: exactly, whatever the way it is written. What is one character
// apart is another number and another name.

/** Something in what was typed, with the keys that it may be recorded under. */
export interface Asked {
	readonly of: 'number' | 'address' | 'name';
	/** As it was typed, full width as plain. */
	readonly text: string;
	readonly keys: readonly string[];
	/** The extension behind a number. */
	readonly extension?: string;
	/** Whether it is all that stands in its line: what else stands in one is perhaps no name. */
	readonly isAlone: boolean;
}

/** By what numbers are read: the country's code without `+`. Its trunk prefix is 0. */
type Country = string;

const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const address = /(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}(?:\/[^\s，。；、]*)?/i;
/** With the country's code before it, in brackets or not; blanks part its groups, the end of a line ends it. */
const number =
	/(?:\(\s*\+?\d{1,4}\s*\)|[+(])?[^\S\n\r]*\d[\d()\t .·–—‐-]{3,}(?:(?:转|分机|ext\.?|x|#)\s*\d{1,6})?|\b\d{3,6}\b/i;
/** What stands before an address or number and is none of it. */
const scheme = /\b(?:tel|fax|sms|callto|mailto|phone|mail|e-mail)\s*:/gi;
/** What is counted, and is no number to call: 2026年, 30分. */
const counted =
	/^\s*(?:年|月|日|号(?!码)|时|点|分(?!机)|秒|元|万|亿|%|人|件|个|条|项|名|次|届|期|份|家|岁|度|米|公里|小时|天|周)/;
const one = new RegExp(`${mail.source}|${address.source}|${number.source}`, 'gi');

/** The numbers, addresses and names in a text, in their order. Names are parted by lines, commas and the like. */
export function askedIn(typed: string, country: Country): Asked[] {
	return typed
		.normalize('NFKC')
		.split(/[\n\r]+/)
		.reduce((all, line) => all.concat(askedInLine(line.replace(scheme, ' '), country)), [] as Asked[]);
}

function askedInLine(line: string, country: Country): Asked[] {
	const asked: Asked[] = [];
	let at = 0;
	for (const found of line.matchAll(one)) {
		const from = found.index;
		const end = from + found[0].length;
		if (/^\s*\d{1,4}\s*$/.test(found[0]) && counted.test(line.slice(end))) continue;
		asked.push(...namesIn(line.slice(at, from)), ...numbersOrAddress(found[0].trim(), country));
		at = end;
	}
	const all = [...asked, ...namesIn(line.slice(at))].filter(({ keys }) => keys.length > 0);
	return all.length === 1 ? all.map((of) => ({ ...of, isAlone: true })) : all;
}

/** Numbers side by side are several: a group that begins with 0 behind one that is long enough to be dialled begins another. */
function numbersOrAddress(text: string, country: Country): Asked[] {
	if (/[a-z]\.[a-z]|@/i.test(text)) return [askedAs(text, country)];
	const parts: string[] = [];
	for (const group of text.split(/ +(?=0|\+|\(0)/)) {
		const before = parts[parts.length - 1];
		const isWhole = before !== undefined && before.replace(/\D/g, '').length > 7 && group.replace(/\D/g, '').length > 7;
		if (before === undefined || isWhole) parts.push(group);
		else parts[parts.length - 1] = `${before} ${group}`;
	}
	return parts.map((part) => askedAs(part.replace(/[\s.·–—‐(-]+$/, ''), country));
}

/** Names in letters hold blanks, those in Chinese end at one. */
function namesIn(text: string): Asked[] {
	return (
		text.match(/[^\n\r,，;；、。|：:\s\u3400-\u9fff][^\n\r,，;；、。|：:\u3400-\u9fff]*|[^\n\r,，;；、。|：:\s]+/g) ||
		[]
	)
		.map((part) => part.trim())
		.filter((part) => plain(part).length > 1 && !/^\d+$/.test(part))
		.map((part) => ({ of: 'name', text: part, keys: [nameKey(part), ...wordsKey(part)], isAlone: false }));
}

function askedAs(text: string, country: Country): Asked {
	if (/[a-z]\.[a-z]|@/i.test(text)) return { of: 'address', text, keys: addressKeys(text), isAlone: false };
	const { digits, extension } = numberIn(text);
	const keys = keysOfDigits(digits, country);
	return { of: 'number', text, keys, isAlone: false, ...(extension !== undefined && { extension }) };
}

/** The key of a name: `n` and what is left of it without signs, blanks, case, accents and width. */
export function nameKey(name: string): string {
	return `n${plain(name)}`;
}

const untold = new Set(['of', 'and', 'the', 'for', 'in', 'on', 'at', 'a', 's', 'province', 'provincial']);

/** The key of an agency's name in letters by its words, whatever their order; none where it has fewer than two. */
export function wordsKey(name: string): string[] {
	if (/[\u3400-\u9fff]/.test(name)) return [];
	const words = name
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[’'`]/g, ' ')
		.split(/[^0-9a-z\u0370-\u1fff]+/)
		.filter((word) => word !== '' && !untold.has(word));
	return words.length < 2 ? [] : [`w${words.sort().join(' ')}`];
}

/** Letters, digits and characters of Chinese. */
function plain(text: string): string {
	return text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^0-9a-z\u0370-\u1fff\u3005-\u9fff\u{20000}-\u{3ffff}]+/gu, '');
}

/** An address is found whole, a page or a mail address also by its host. */
export function addressKeys(text: string): string[] {
	const plain = text
		.normalize('NFKC')
		.trim()
		.toLowerCase()
		.replace(/^https?:\/\//, '')
		.replace(/\/+$/, '');
	const host = plain
		.replace(/^.*@/, '')
		.replace(/[/?#].*$/, '')
		.replace(/^www\./, '');
	const isAddress = /^[\w.-]+\.[a-z]{2,}$/.test(host);
	if (!isAddress) return [nameKey(text)];
	return [...new Set([`a${plain.replace(/^www\./, '')}`, `a${host}`])];
}

/** The keys of a number as it is recorded: with its area code, and without. `0999-00000001-8001` → `d099900000001`, `d00000001`. */
export function numberKeys(canonical: string): string[] {
	const [first = '', second = ''] = canonical.split('-');
	// An area's code begins with 0 only where a country has that before its codes; an extension is short.
	const isOfArea = second !== '' && (first.startsWith('0') || (first.length <= 4 && second.length >= 5));
	return isOfArea ? [`d${first}${second}`, `d${second}`] : [`d${first.replace(/\D/g, '')}`];
}

function numberIn(text: string): { readonly digits: string; readonly extension: string | undefined } {
	const plain = text.toLowerCase();
	const [, main = plain, said] = /^(.*?)(?:转|分机|ext\.?|x|#)\s*(\d{1,6})$/.exec(plain) ?? [];
	// The last group behind a third hyphen is an extension: `0999-00000001-8001`.
	const [, before, trailing] = /^(\D*\d{2,5}\s*-\s*\d{5,}(?:\s\d+)?)\s*-\s*(\d{1,6})$/.exec(main.trim()) ?? [];
	return { digits: (before ?? main).replace(/[^\d+]/g, ''), extension: said ?? trailing };
}

function keysOfDigits(typed: string, country: Country): string[] {
	const digits = typed.replace(/^\+/, '').replace(/^00(?=[1-9])/, '');
	const isAbroad = typed !== digits || digits.startsWith(country);
	const inCountry = isAbroad && digits.startsWith(country) ? [`d${digits.slice(country.length)}`] : [];
	const national =
		isAbroad && digits.startsWith(country) ? `0${digits.slice(country.length).replace(/^0/, '')}` : digits;
	const withTrunk = digits.startsWith('0') ? [] : [`d0${digits}`];
	return digits.length < 3 ? [] : [...new Set([`d${national}`, `d${digits}`, ...withTrunk, ...inCountry])];
}
