import { languages, type Language } from '../i18n/languages.ts';
import { commandWords, type CommandWords } from '../i18n/command-words.ts';
import { helpText } from '../formats/help-text.ts';
import { parseOptions, type OptionsOf, type OptionTable } from './command-options.ts';
import { UsageError } from './usage-error.ts';

/** 0 done, 1 problems found, 2 misused. */
export type ExitCode = 0 | 1 | 2;

const commonOptions = { content: 'text', lang: 'text', today: 'day', json: 'flag', help: 'flag' } as const;

/** One command: its options, and what it does with them. Its words stand in `i18n/commands.*.json` under its name. */
export interface CommandShape<Table extends OptionTable> {
	readonly name: string;
	readonly options: Table;
	/** Whether words without an option's name are taken. */
	readonly takesWords?: boolean;
	readonly run: (command: Command<Table>) => Promise<ExitCode>;
}

export interface Command<Table extends OptionTable = OptionTable> {
	readonly options: OptionsOf<Table & typeof commonOptions>;
	/** The words without an option's name. */
	readonly plain: readonly string[];
	readonly language: Language;
	readonly words: CommandWords;
	/** The folder of the content, as it was named. */
	readonly folder: string;
	/** Data, one text with its lines, to stdout. */
	print(text: string): void;
	/** Data for machines, to stdout. */
	printJson(data: unknown): void;
	/** Problems and notices, to stderr. */
	complain(text: string): void;
	/** The line of progress on a terminal; nothing in a pipe. The empty text takes it away. */
	progress(text: string): void;
}

/** Runs a command of the command line and sets the exit code of the process. */
export async function runCommand<Table extends OptionTable>(shape: CommandShape<Table>): Promise<void> {
	surviveClosedPipes();
	const line = process.argv.slice(2);
	const language = languageOf(line) ?? 'zh';
	try {
		process.exitCode = await answer(shape, line, language);
	} catch (error) {
		const misused = error instanceof UsageError || isSystemError(error);
		if (!misused) throw error;
		complain(commandWords(language)('usage.error', { command: shape.name, message: error.message }));
		process.exitCode = 2;
	}
}

async function answer<Table extends OptionTable>(
	shape: CommandShape<Table>,
	line: readonly string[],
	language: Language,
): Promise<ExitCode> {
	const words = commandWords(language);
	const { options, plain } = parseOptions({ ...shape.options, ...commonOptions }, line, words);
	if (options.help) {
		print(helpText(language, shape.name, shape.options, commonOptions));
		return 0;
	}
	if (options.lang !== undefined && languageOf(line) === undefined) {
		throw new UsageError(words('usage.unknown-language', { value: options.lang, languages: languages.join(', ') }));
	}
	const [stray] = plain;
	if (stray !== undefined && !shape.takesWords) throw new UsageError(words('usage.stray-word', { word: stray }));
	const folder = options.content ?? 'content';
	return shape.run({ options, plain, language, words, folder, print, printJson, complain, progress });
}

/** The language asked for, also where the rest of the line is wrong. */
function languageOf(line: readonly string[]): Language | undefined {
	const at = line.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
	const asked = at === -1 ? undefined : line[at] === '--lang' ? line[at + 1] : line[at]?.slice('--lang='.length);
	return languages.find((language) => language === asked);
}

function print(text: string): void {
	process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

function printJson(data: unknown): void {
	print(JSON.stringify(data, undefined, '\t'));
}

function complain(text: string): void {
	progress('');
	process.stderr.write(`${text}\n`);
}

function progress(text: string): void {
	if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${text}`);
}

/** A reader that has seen enough (`check | head`) closes the pipe: that is no failure of ours. */
function surviveClosedPipes(): void {
	for (const stream of [process.stdout, process.stderr]) {
		stream.on('error', (error: NodeJS.ErrnoException) => {
			if (error.code !== 'EPIPE') throw error;
			process.exit(process.exitCode ?? 0);
		});
	}
}

/** The machine refuses: no such folder, no right to read, no space. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
	return error instanceof Error && 'syscall' in error && 'code' in error;
}
