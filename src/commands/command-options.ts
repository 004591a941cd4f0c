import { parseArgs } from 'node:util';
import { parseIsoDate, type IsoDate } from '../calendar/index.ts';
import { wordsByKind, type Translate } from '../i18n/translator.ts';
import { nearestWord } from '../records/shape/nearest-word.ts';
import { typedFault } from '../records/text-rules/typed-text.ts';
import { UsageError } from '../disk/usage-error.ts';

interface OptionValues {
	readonly flag: boolean;
	readonly text: string | undefined;
	/** Given any number of times. */
	readonly list: readonly string[];
	readonly day: IsoDate | undefined;
	readonly year: string | undefined;
}

export type OptionType = keyof OptionValues;
export type OptionTable = Readonly<Record<string, OptionType>>;
export type OptionsOf<Table extends OptionTable> = { readonly [Name in keyof Table]: OptionValues[Table[Name]] };

export interface ParsedLine<Table extends OptionTable> {
	readonly options: OptionsOf<Table>;
	/** The words that belong to no option. */
	readonly plain: readonly string[];
}

/** The words of a command line by a table of options. What the table does not know is refused with the nearest that it knows. */
export function parseOptions<Table extends OptionTable>(
	table: Table,
	line: readonly string[],
	words: Translate,
): ParsedLine<Table> {
	const options = Object.fromEntries(
		Object.entries(table).map(([name, type]) => [
			name,
			{ type: type === 'flag' ? ('boolean' as const) : ('string' as const), multiple: type === 'list' },
		]),
	);
	const { tokens, positionals } = parseArgs({
		args: [...line],
		options,
		strict: false,
		allowPositionals: true,
		tokens: true,
	});
	const given = new Map<string, string[]>();
	for (const token of tokens) {
		if (token.kind !== 'option') continue;
		const values = given.get(token.name) ?? [];
		given.set(token.name, [...values, valueOf(table, token, words)]);
	}
	return { options: valuesOf(table, given, words), plain: positionals };
}

interface OptionToken {
	readonly name: string;
	readonly rawName: string;
	readonly value: string | undefined;
	readonly inlineValue: boolean | undefined;
}

/** Ends of lines and other characters that control a terminal: no value has one. */
const severalLines = /[\p{Cc}\u2028\u2029]/u;

function valueOf(table: OptionTable, { name, rawName, value, inlineValue }: OptionToken, words: Translate): string {
	const type = Object.hasOwn(table, name) ? table[name] : undefined;
	if (type === undefined) {
		const nearest = nearestWord(name, Object.keys(table));
		const key = nearest === undefined ? 'usage.unknown-option' : 'usage.unknown-option-nearest';
		throw new UsageError(words(key, { option: rawName, nearest: `--${nearest}` }));
	}
	if (type === 'flag') {
		if (value !== undefined) throw new UsageError(words('usage.takes-no-value', { option: rawName }));
		return '';
	}
	const isMissing = value === undefined || value.trim() === '' || (!inlineValue && value.startsWith('--'));
	if (isMissing) throw new UsageError(words('usage.needs-value', { option: rawName }));
	if (severalLines.test(value)) throw new UsageError(words('usage.one-line', { option: rawName }));
	const typed = typedFault(name, value);
	if (typed) throw new UsageError(wordsByKind(words, 'usage', { option: rawName, ...typed }));
	return value;
}

function valuesOf<Table extends OptionTable>(
	table: Table,
	given: ReadonlyMap<string, readonly string[]>,
	words: Translate,
): OptionsOf<Table> {
	const typed = Object.entries(table).map(([name, type]) => {
		const values = given.get(name) ?? [];
		if (type === 'list') return [name, values];
		if (values.length > 1) throw new UsageError(words('usage.given-twice', { option: `--${name}` }));
		const [value] = values;
		if (type === 'flag') return [name, value !== undefined];
		return [name, value === undefined ? undefined : typedValue(type, name, value, words)];
	});
	return Object.fromEntries(typed) as OptionsOf<Table>;
}

function typedValue(type: OptionType, name: string, value: string, words: Translate): string {
	if (type === 'day' && parseIsoDate(value) === undefined) {
		throw new UsageError(words('usage.not-a-day', { option: `--${name}`, value }));
	}
	if (type === 'year' && !/^\d{4}$/.test(value)) {
		throw new UsageError(words('usage.not-a-year', { option: `--${name}`, value }));
	}
	return value;
}
