import type { IsoDate } from '../calendar/index.ts';
import { languages, type Language } from '../i18n/languages.ts';
import { translator, type Translate } from '../i18n/translator.ts';
import { helpText, type CommandName, type CommonOptions } from '../formats/terminal/help-text.ts';
import { toJsonText } from '../formats/terminal/json-text.ts';
import { visibleText } from '../formats/terminal/visible-text.ts';
import { parseOptions, type OptionsOf, type OptionTable } from './command-options.ts';
import { failureOf } from './failure.ts';
import { UsageError } from '../disk/usage-error.ts';

/** 0 done, 1 problems found or not done, 2 misused. */
export type ExitCode = 0 | 1 | 2;

const commonOptions = {
	content: 'text',
	lang: 'text',
	today: 'day',
	json: 'flag',
	help: 'flag',
} as const satisfies CommonOptions;

/** One command: its options, and what it does with them. Its words stand in `i18n/commands.*.json` under its name. */
export interface CommandShape<Table extends OptionTable> {
	readonly name: CommandName;
	readonly options: Table;
	/** Whether words without an option's name are taken. */
	readonly takesWords?: boolean;
	readonly run: (command: Command<Table>) => Promise<ExitCode>;
}

export interface Command<Table extends OptionTable = OptionTable> {
	readonly name: string;
	readonly options: OptionsOf<Table & typeof commonOptions>;
	/** The words without an option's name. */
	readonly plain: readonly string[];
	readonly language: Language;
	readonly words: Translate;
	/** The folder of the content, as it was named. */
	readonly folder: string;
	/** Data, one text with its lines, to stdout. */
	print(text: string): void;
	/**
	 * Data for machines. With `--json` a command prints one document, at its end and whatever that is; all that is given
	 * here are its members, and lists of problems are joined.
	 */
	printJson(members: object): void;
	/** Prints the document now, for a command that goes on; nothing comes after it. */
	sendJson(): void;
	/** Problems and notices, to stderr. */
	complain(text: string): void;
	/** The line of progress on a terminal; nothing in a pipe. The empty text takes it away. */
	progress(text: string): void;
}

/** What every command is given that its own options do not change. */
export type AnyCommand = Omit<Command, 'options'> & {
	readonly options: { readonly today: IsoDate | undefined; readonly json: boolean };
};

/** Runs a command of the command line and sets the exit code of the process. */
export async function runCommand<Table extends OptionTable>(shape: CommandShape<Table>): Promise<void> {
	const line = process.argv.slice(2);
	const language = languageOf(line) ?? languages[0];
	surviveBrokenOutput(shape.name, language);
	const document = new Document();
	try {
		process.exitCode = await answer(shape, line, language, document);
	} catch (error) {
		const failure = failureOf(translator(language), error);
		if (failure === undefined) throw error;
		complain(translator(language)('usage.error', { command: shape.name, message: failure.message }));
		document.add({ failed: { reason: failure.reason, message: failure.message, ...failure.details } });
		process.exitCode = failure.code;
	}
	if (line.includes('--json')) document.send();
}

/** The document of `--json`: it is sent once. */
class Document {
	readonly #members: Record<string, unknown> = {};
	#isSent = false;

	add(members: object): void {
		for (const [name, value] of Object.entries(members)) {
			const before = this.#members[name];
			this.#members[name] = Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value;
		}
	}

	send(): void {
		if (!this.#isSent) process.stdout.write(`${toJsonText(this.#members)}\n`);
		this.#isSent = true;
	}
}

async function answer<Table extends OptionTable>(
	shape: CommandShape<Table>,
	line: readonly string[],
	language: Language,
	document: Document,
): Promise<ExitCode> {
	const words = translator(language);
	const { options, plain } = parseOptions({ ...shape.options, ...commonOptions }, line, words);
	if (options.help) {
		const help = helpText(language, shape.name, shape.options, commonOptions);
		if (options.json) document.add({ help });
		else print(help);
		return 0;
	}
	if (options.lang !== undefined && languageOf(line) === undefined) {
		throw new UsageError(words('usage.unknown-language', { value: options.lang, languages: languages.join(', ') }));
	}
	const [stray] = plain;
	if (stray !== undefined && !shape.takesWords) throw new UsageError(words('usage.stray-word', { word: stray }));
	const folder = options.content ?? 'content';
	const printJson = (members: object) => document.add(members);
	const sendJson = () => document.send();
	const { name } = shape;
	return shape.run({ name, options, plain, language, words, folder, print, printJson, sendJson, complain, progress });
}

/** The language asked for, also where the rest of the line is wrong. */
function languageOf(line: readonly string[]): Language | undefined {
	const at = line.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
	const asked = at === -1 ? undefined : line[at] === '--lang' ? line[at + 1] : line[at]?.slice('--lang='.length);
	return languages.find((language) => language === asked);
}

function print(text: string): void {
	process.stdout.write(visibleText(text.endsWith('\n') ? text : `${text}\n`));
}

function complain(text: string): void {
	progress('');
	process.stderr.write(`${visibleText(text)}\n`);
}

function progress(text: string): void {
	if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${text}`);
}

/**
 * A reader that has seen enough (`check | head`) closes the pipe: that is no failure of ours. What cannot be written, to a
 * full disk for instance, was not said: the command has failed.
 */
function surviveBrokenOutput(command: string, language: Language): void {
	for (const stream of [process.stdout, process.stderr]) {
		stream.on('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
			if (stream === process.stdout) {
				const message = failureOf(translator(language), error)?.message ?? error.message;
				complain(translator(language)('usage.error', { command, message }));
			}
			process.exit(1);
		});
	}
}
