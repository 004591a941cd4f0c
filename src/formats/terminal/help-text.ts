import type { Language } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translator.ts';
import type { PlainWordKey } from '../../i18n/word-tables.ts';
import { textTable } from './text-table.ts';

/** What of the key of a word without slots is not fixed: `PartOfKey<'option.', ''>` are the options of every command. */
type PartOfKey<Start extends string, End extends string> = PlainWordKey extends infer Key
	? Key extends `${Start}${infer Part}${End}`
		? Part
		: never
	: never;

/** A command that has words of its own. */
export type CommandName = PartOfKey<'', '.summary'>;

type CommonOption = PartOfKey<'option.', ''>;
type OptionType = 'flag' | PartOfKey<'argument.', ''>;

/** The options that every command has, each with what stands behind it. */
export type CommonOptions = Readonly<Record<CommonOption, OptionType>>;

/** What `--help` prints: how a command is called, what it does, every option explained. */
export function helpText(
	language: Language,
	command: CommandName,
	own: Readonly<Record<string, OptionType>>,
	common: CommonOptions,
): string {
	const words = translator(language);
	const optionRow = (name: string, type: OptionType, explanation: PlainWordKey) => [
		`--${name}${type === 'flag' ? '' : ` ${words(`argument.${type}`)}`}`,
		words(explanation),
	];
	const rows = [
		// A test asks every command for its help: an option without words throws there.
		...Object.entries(own).map(([name, type]) => optionRow(name, type, `${command}.option.${name}` as PlainWordKey)),
		...(Object.entries(common) as [CommonOption, OptionType][]).map(([name, type]) =>
			optionRow(name, type, `option.${name}`),
		),
	];
	const [, ...table] = textTable(['', ''], rows);
	return [
		words(`${command}.summary`),
		'',
		words('help.usage'),
		`  ${words(`${command}.usage`)}`,
		'',
		words('help.options'),
		...table,
		'',
		words('help.exit'),
	].join('\n');
}
