import { addDays, type IsoDate } from '../../calendar/index.ts';
import type { FoundAgency } from '../../finder/find/finder.ts';
import type { LineStates, TravellingLine } from '../../finder/line-states.ts';
import { fillIn } from '../../i18n/fill-in.ts';
import { nowFrom, type Moment, type Opening } from '../../views/opening.ts';
import type { FinderWords } from './finder-source.ts';
import { namesInOrder } from './names-in-languages.ts';

/** The number that a row offers at a moment, and what it says of it. */
export interface NumberToCall {
	/** In its one form; `undefined` where the agency has none any more. */
	readonly number: string | undefined;
	readonly state: Opening['state'];
	/** Which line it is where it is not the agency's first; whether it is answered; whether it was confirmed. */
	readonly said: string;
	/** The agency's own numbers of the day, where the index may be older than the day. */
	readonly ownSinceIndex: readonly string[] | undefined;
}

/** By the same rule as on the agency's page (`nowFrom`); `undefined` where what the index says of its number stands as it is. */
export function numberToCall(
	words: FinderWords,
	states: LineStates,
	at: number,
	{ number: indexed = '' }: Pick<FoundAgency, 'number'>,
	now: Moment,
): NumberToCall | undefined {
	const stretches = states.agencies[at] || [];
	const begun = stretches.filter(([since]) => since === 0 || addDays(states.from as IsoDate, since) <= now.day);
	const stretch = begun[begun.length - 1];
	if (!stretch) return undefined;
	const [, own, beyond] = stretch;
	const lines = own.concat(states.beyond[beyond] || []);
	const found = nowFrom(openingOf(states, lines, own.length), now);
	const line = found && lines[found.toCall];
	const first = lines[0];
	const ownSinceIndex = begun.length === 1 ? undefined : own.map(([number]) => number);
	if (!found || !line || !first)
		return ownSinceIndex && { number: undefined, state: 'not-known', said: '', ownSinceIndex };
	const state = found.toCall === 0 ? found.first.state : found.answering.opening.state;
	const label = line === first && own.length > 0 ? '' : labelOf(words, states, line);
	const said = [label, words.answered[state], confirmed(words, states, line, now)];
	return {
		number: line[0] || indexed,
		state,
		said: said.filter((part) => part !== '').join(' · '),
		ownSinceIndex,
	};
}

function openingOf(
	{ zone, from, until, courses, hours }: LineStates,
	lines: readonly TravellingLine[],
	own: number,
): Parameters<typeof nowFrom>[0] {
	const ofLines = lines.map(([, , at]) => hours[at]);
	const known = ofLines.filter((of) => of !== undefined);
	return {
		zone,
		from: from as IsoDate,
		until: until as IsoDate,
		courses,
		hours: known,
		lines: ofLines.map((of) => (of ? known.indexOf(of) : -1)),
		own,
	};
}

function labelOf({ language, lineKinds, lineOf }: FinderWords, { names }: LineStates, line: TravellingLine): string {
	const [, kind, , , agency] = line;
	const named = agency === undefined ? undefined : names[agency];
	if (!named) return lineKinds[kind];
	const [body = ''] = namesInOrder(language, named);
	return kind === 'duty' ? fillIn(lineOf, { body, line: lineKinds.duty }) : body;
}

function confirmed(words: FinderWords, { from }: LineStates, [, , , due]: TravellingLine, now: Moment): string {
	if (due === undefined) return '';
	if (due === null) return words.neverVerified;
	return now.day <= addDays(from as IsoDate, due) ? words.verified : words.overdue;
}
