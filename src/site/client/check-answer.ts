import type { IsoDate } from '../../calendar/index.ts';
import { formatDay } from '../../i18n/days-in-words.ts';
import { fillIn } from '../../i18n/fill-in.ts';
import type { Asked } from '../../finder/lookup-keys.ts';
import type { LookupEntry } from '../../finder/lookup-shard.ts';
import { lastDayBefore } from '../../views/last-day.ts';
import type { CheckWords, Standing } from './check-words.ts';

/** What is said of one thing that was asked. */
export interface CheckAnswer {
	readonly entries: readonly EntryAnswer[];
	/** What it means, and what to do. */
	readonly means: string;
	readonly standing: Standing | 'none';
	/** Nothing is recorded under a name in letters, which may be spelt otherwise: that it never was is not known. */
	readonly isSpelling: boolean;
	/** Where a name that is not recorded so is searched for; empty for all else. */
	readonly search: string;
}

export interface EntryAnswer {
	readonly standing: Standing;
	readonly text: string;
	readonly sentence: string;
	/** Since when, when confirmed. */
	readonly details: readonly string[];
	/** The agency's page, at the entry where it has one. */
	readonly address: string;
	/** Whether the finder's index has such things while they are in use: names, persons and numbers. */
	readonly isIndexed: boolean;
}

const order: readonly Standing[] = ['current', 'coming', 'ended', 'wrong'];

/** How something stands on a day. An end in a month or a year has come when that has begun. */
function standingOn(entry: LookupEntry, day: IsoDate): Standing {
	if (entry.wrongUntil !== undefined) return 'wrong';
	if (entry.from !== undefined && entry.from > day) return 'coming';
	const isOver = entry.kind === 'former-name' || entry.kind === 'predecessor';
	if (isOver ? !(entry.until && entry.until > day) : entry.until !== undefined && entry.until <= day) return 'ended';
	return 'current';
}

/** The answer to one thing asked, from the entries under its keys and the names of their agencies. */
export function answerTo(
	words: CheckWords,
	asked: Asked,
	found: readonly LookupEntry[],
	names: Readonly<Record<string, readonly string[]>>,
	day: IsoDate,
): CheckAnswer {
	const standings = found.map((entry) => ({ entry, standing: standingOn(entry, day) }));
	const inOrder = order.flatMap((of) => standings.filter(({ standing }) => standing === of));
	const standing = inOrder[0] ? inOrder[0].standing : 'none';
	return {
		entries: inOrder.map((one) => entryAnswer(words, asked, one.entry, one.standing, names, day)),
		means: words.means[standing === 'none' && isMobile(words, asked) ? 'mobile' : standing],
		standing,
		isSpelling: standing === 'none' && asked.of === 'name' && isInLetters(asked.text),
		search:
			standing === 'none' && asked.of === 'name' ? fillIn(words.search, { text: encodeURIComponent(asked.text) }) : '',
	};
}

function isInLetters(text: string): boolean {
	return !/[\u3400-\u9fff]/.test(text);
}

/** Mobile numbers are in no record: who gives one out as an office's has not got it from here. */
function isMobile({ mobile, country }: CheckWords, { of, text }: Asked): boolean {
	const digits = text.replace(/\D/g, '').replace(new RegExp(`^(00)?${country}`), '');
	return (
		of === 'number' && digits.length === mobile.length && mobile.begins.some((begins) => digits.indexOf(begins) === 0)
	);
}

function entryAnswer(
	words: CheckWords,
	asked: Asked,
	entry: LookupEntry,
	standing: Standing,
	names: Readonly<Record<string, readonly string[]>>,
	day: IsoDate,
): EntryAnswer {
	const ownNames = names[entry.id] || [];
	const who = ownNames[words.position] || ownNames.filter((name) => name !== '')[0] || entry.id;
	const what = words.kinds[`${entry.of}.${entry.kind}`] || entry.kind;
	const inWords = (of: string) => formatDay(words.language, of);
	const end = standing === 'ended' ? endOf(words, entry) : '';
	const dayOf = { current: '', coming: entry.from, ended: '', wrong: entry.wrongUntil }[standing] || '';
	const extension = /^\d+-\d+-(\d+)$/.exec(entry.text);
	const isOther = asked.extension !== undefined && (!extension || extension[1] !== asked.extension);
	return {
		standing,
		text: entry.text,
		sentence: fillIn(words.says[entry.of][standing], { who, what, end, day: dayOf === '' ? '' : inWords(dayOf) }),
		details: [
			standing === 'current' && entry.from !== undefined ? fillIn(words.since, { day: inWords(entry.from) }) : '',
			standing === 'current' && entry.of === 'line' ? confirmedIn(words, entry, day) : '',
			entry.of === 'person' && isInLetters(asked.text) && !isInLetters(entry.text) ? words.readSo : '',
			isOther && entry.of === 'line' ? fillIn(words.otherExtension, { extension: asked.extension || '' }) : '',
		].filter((part) => part !== ''),
		isIndexed: entry.of !== 'line' || /^(office|duty|fax|public)$/.test(entry.kind),
		address: fillIn(words.agency, { id: entry.id }) + (entry.entry === undefined ? '' : `#${entry.entry}`),
	};
}

/** The same words as beside the line on the page of its agency. */
function confirmedIn(words: CheckWords, { verified, due }: LookupEntry, day: IsoDate): string {
	if (verified === undefined) return words.neverVerified;
	const on = fillIn(words.verified, { day: formatDay(words.language, verified) });
	return due !== undefined && due < day ? `${words.overdue} · ${on}` : on;
}

/** The last day of what ended: the record holds the first day after it. */
function endOf(words: CheckWords, { until, atLatest }: LookupEntry): string {
	if (until === undefined) return words.endedUnknown;
	const isDay = /^\d{4}-\d\d-\d\d$/.test(until);
	if (!isDay) return fillIn(words.endedIn, { day: formatDay(words.language, until) });
	const last = formatDay(words.language, lastDayBefore(until));
	return atLatest ? fillIn(words.endedBy, { day: last }) : last;
}
