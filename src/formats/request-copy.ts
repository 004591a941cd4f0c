import { fillIn } from '../i18n/fill-in.ts';

/** The words of a request, each a line of its own or the name of a line. */
export interface RequestWords {
	readonly subject: string;
	readonly to: string;
	readonly line: string;
	/** A line and its hours: `{{line}} ({{hours}})`. */
	readonly lineWithHours: string;
	/** Said in a sample, above everything else; absent in a registry that is none. */
	readonly sample?: string | undefined;
	/** One sentence that asks for the interview. */
	readonly greeting: string;
	/** What the journalist fills in. */
	readonly outlet: string;
	readonly journalist: string;
	readonly credentials: string;
	readonly topic: string;
	readonly questions: string;
	readonly form: string;
	readonly deadline: string;
	readonly callback: string;
	/** Between a name and its value, such as `：`. */
	readonly colon: string;
	/** One sentence of thanks. */
	readonly closing: string;
}

/** What is known of the agency: all as it stands on its page. */
export interface RequestFacts {
	readonly agency: string;
	readonly pressOffice: string;
	/** The main number or address; `undefined` where there is none. */
	readonly line: string | undefined;
	/** The hours of that line in words. */
	readonly hours: string | undefined;
}

const toFillIn = [
	'outlet',
	'journalist',
	'credentials',
	'topic',
	'questions',
	'form',
	'deadline',
	'callback',
] as const satisfies readonly (keyof RequestWords)[];

/**
 * The text that a journalist copies to ask for an interview: agency, line and hours are filled in, the rest is named and
 * left open. Lines end in `\n`; nothing in a name can add a line.
 */
export function interviewRequest(words: RequestWords, facts: RequestFacts): string {
	const named = (name: string, value: string) => `${name}${words.colon}${value}`.trimEnd();
	const line = onOneLine(facts.line ?? '');
	const reached = facts.hours ? fillIn(words.lineWithHours, { line, hours: onOneLine(facts.hours) }) : line;
	const lines = [
		...(words.sample ? [words.sample, ''] : []),
		named(words.subject, onOneLine(facts.agency)),
		named(words.to, [facts.agency, facts.pressOffice].map(onOneLine).join(' ').trim()),
		...(line === '' ? [] : [named(words.line, reached)]),
		'',
		words.greeting,
		'',
		...toFillIn.map((field) => named(words[field], '')),
		'',
		words.closing,
	];
	return `${lines.join('\n')}\n`;
}

function onOneLine(text: string): string {
	return text.replace(/[\s\u0085\u2028\u2029]+/g, ' ').trim();
}
