import { parseIsoDate } from '../../calendar/index.ts';

/** What a record is made of when it is written: flags and counts as such or as text. */
export type Writable =
	string | number | boolean | readonly Writable[] | { readonly [key: string]: Writable | undefined };

/** Words and forms that other readers of YAML take for something else than text. */
const ambiguousWord = /^(?:true|false|yes|no|on|off|y|n|null|~|nan|inf|<<|=)$/i;
const ambiguousStart = /^[-+.\d]/;
const inside = '[^\\p{C}\\p{Z}:#,[\\]{}"`\\\\]';
const plain = new RegExp(`^[\\p{L}\\p{N}（《“「『【〔/]${inside}*(?:(?: |:(?! ))${inside}+)*$`, 'u');

/** A value as YAML in one line: `{ zh: 办公室 }`, `[a, b]`. Text that another reader could misread stands in quotes. */
export function flowText(value: Writable): string {
	if (typeof value === 'string') return scalarText(value);
	if (typeof value !== 'object') return String(value);
	if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
	const pairs = entriesOf(value as { readonly [key: string]: Writable | undefined });
	return pairs.length === 0
		? '{}'
		: `{ ${pairs.map(([key, inner]) => `${keyText(key)}: ${flowText(inner)}`).join(', ')} }`;
}

/** The keys of records are plain words; `on` is one of them. */
export function keyText(key: string): string {
	return /^[A-Za-z][A-Za-z0-9]*$/.test(key) ? key : scalarText(key);
}

function scalarText(text: string): string {
	return isPlain(text) ? text : quoted(text);
}

function isPlain(text: string): boolean {
	if (parseIsoDate(text) !== undefined) return true;
	if (ambiguousWord.test(text) || !plain.test(text)) return false;
	return !ambiguousStart.test(text) || /\p{Script=Han}/u.test(text);
}

/** Double quotes as in JSON, with every character escaped that nobody would see. */
function quoted(text: string): string {
	return JSON.stringify(text).replace(/[^\P{C}]|[^\P{M}]|[^\P{Z} ]/gu, (character) => {
		const number = (character.codePointAt(0) as number).toString(16);
		return number.length > 4 ? `\\U${number.padStart(8, '0')}` : `\\u${number.padStart(4, '0')}`;
	});
}

/** The pairs of a map that have a value, in their order. */
export function entriesOf(map: { readonly [key: string]: Writable | undefined }): [string, Writable][] {
	return Object.entries(map).filter((pair): pair is [string, Writable] => pair[1] !== undefined);
}
