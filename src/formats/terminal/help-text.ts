import { commandWords, type CommandWordKey } from '../../i18n/command-words.ts';
import type { Language } from '../../i18n/languages.ts';
import { textTable } from './text-table.ts';

type OptionTypes = Readonly<Record<string, string>>;

/** What `--help` prints: how a command is called, what it does, every option explained. */
export function helpText(language: Language, command: string, own: OptionTypes, common: OptionTypes): string {
	const words = commandWords(language);
	const about = (part: string) => words(`${command}.${part}` as CommandWordKey);
	const optionRow = ([name, type]: [string, string], explanation: string) => [
		`--${name}${type === 'flag' ? '' : ` ${words(`argument.${type}` as CommandWordKey)}`}`,
		explanation,
	];
	const rows = [
		...Object.entries(own).map((option) => optionRow(option, about(`option.${option[0]}`))),
		...Object.entries(common).map((option) => optionRow(option, words(`option.${option[0]}` as CommandWordKey))),
	];
	const [, ...table] = textTable(['', ''], rows);
	return [
		about('summary'),
		'',
		words('help.usage'),
		`  ${about('usage')}`,
		'',
		words('help.options'),
		...table,
		'',
		words('help.exit'),
	].join('\n');
}
