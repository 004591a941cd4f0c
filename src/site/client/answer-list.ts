import { fillIn } from '../../i18n/fill-in.ts';
import { answerOf, type Answer } from './answer-status.ts';
import { copyText } from './copy-text.ts';
import { eachMinute } from './each-minute.ts';
import { element } from './element.ts';
import { toAnswer } from './finder-rows.ts';
import type { FinderSource } from './finder-source.ts';
import { findAsLoaded, watchFinder, type FinderState } from './load-finder.ts';
import type { LookedUp } from './lookup.ts';
import { askRecord, askedOfRecord, isGiven, type OfRecord } from './record-asked.ts';
import { fillNumbers } from './row-numbers.ts';

const limit = 20;

/** Where a page shows what the finder answers to a query. */
export interface AnswerPlace {
	readonly source: FinderSource;
	readonly list: HTMLElement;
	readonly status: HTMLElement;
	/** What the record of all times says besides. */
	readonly record: HTMLElement;
	/** Shown where nothing is found. */
	readonly help: HTMLElement;
}

export function answerPlace(section: HTMLElement): AnswerPlace | undefined {
	const list = section.querySelector('ol');
	const status = section.querySelector<HTMLElement>('[role=status]');
	const record = section.querySelector<HTMLElement>('.answers-record');
	const help = section.querySelector<HTMLElement>('.answers-help');
	if (!list || !status || !record || !help) return undefined;
	return { source: JSON.parse(section.dataset['source'] ?? '') as FinderSource, list, status, record, help };
}

/** Answers a query in its place, again with each part of the index that comes; done when no more will come. */
export function showAnswers(place: AnswerPlace, query: string): Promise<void> {
	let fill: () => void = () => undefined;
	eachMinute(() => fill());
	return new Promise((give) => {
		watchFinder(place.source, (state) => {
			void show(place, query, state, (next) => (fill = next)).then((isLast) => isLast && give());
		});
	});
}

/** Says whether these are the last answers. */
async function show(
	place: AnswerPlace,
	query: string,
	state: FinderState,
	keepFilling: (fill: () => void) => void,
): Promise<boolean> {
	const { list, status, help, source } = place;
	const { finder, words, progress } = state;
	if (!finder || !words) {
		status.textContent = progress === 'failed' ? source.failed : source.loading;
		return progress === 'failed';
	}
	const { found, progress: searched } = findAsLoaded(finder, query, limit);
	const answer = answerOf(finder, words, searched, query, found);
	const asked = searched === 'whole' ? askedOfRecord(query, found[0], false) : '';
	const record = asked === '' ? undefined : ofRecord(state, asked, answer.isFirm);
	// What the index does not have may be in the record: until that is known, nothing is guessed.
	if (record && !answer.isFirm) status.textContent = source.loading;
	const known = answer.isFirm ? undefined : await record;
	const isRecorded = known !== undefined && known.found.length > 0;
	const matches = isRecorded ? [] : answer.rows;
	const say = (text: string) => (status.textContent = text);
	const onCopy = async (number: string) =>
		say(fillIn((await copyText(number)) ? words.copied : words.copyFailed, { number }));
	list.replaceChildren(...matches.map((match) => toAnswer(words, match, (number) => void onCopy(number))));
	const fill = () => fillNumbers(state, matches, list.children, fill);
	keepFilling(fill);
	fill();
	say(
		isRecorded
			? fillIn(words.recorded, { text: query })
			: isNowhere(query, answer, known)
				? fillIn(words.neverRecorded, { text: query })
				: answer.status,
	);
	status.classList.toggle('guess', !answer.isFirm && matches.length > 0);
	help.hidden = answer.isFirm || isRecorded || searched !== 'whole';
	showRecord(place, known || (await record));
	return searched !== 'part';
}

/** A record that cannot be asked adds nothing. */
async function ofRecord({ check = '' }: FinderState, query: string, isFirm: boolean): Promise<OfRecord | undefined> {
	try {
		return await askRecord(check, query, isFirm);
	} catch {
		return undefined;
	}
}

/** Whether something that was given to a reader stands neither in the index nor in the record. */
function isNowhere(query: string, { rows }: Answer, record: OfRecord | undefined): boolean {
	return record !== undefined && rows.length === 0 && isGiven(query);
}

function showRecord({ record }: AnswerPlace, known: OfRecord | undefined): void {
	const parts = known ? known.found.flatMap((of) => toParts(known, of)) : [];
	record.hidden = parts.length === 0;
	record.replaceChildren(...parts);
}

function toParts({ words, toEntryRow }: OfRecord, { asked, answer, isOnlyHost }: LookedUp): HTMLElement[] {
	const host = isOnlyHost ? [element('p', 'verdict', fillIn(words.onlyHost, { text: asked.text }))] : [];
	return [
		...host,
		element('ul', 'plain', ...answer.entries.map(toEntryRow)),
		element('p', 'note', isOnlyHost ? words.means.none : answer.means),
	];
}
