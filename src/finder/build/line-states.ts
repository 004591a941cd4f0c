import { daysBetween, type IsoDate } from '../../calendar/index.ts';
import { numberOfLine } from '../../registry/line-number.ts';
import type { Registry } from '../../registry/registry.ts';
import type { DaysAhead } from '../../views/days-ahead.ts';
import { hoursTable } from '../../views/opening-data.ts';
import type { PressNumber } from '../../views/who-answers.ts';
import type { LineStates, TravellingLine, TravellingStretch } from '../line-states.ts';

/** What is asked of each line. */
export interface LineViews {
	/** How an agency stands on the day and after each change that is announced. */
	readonly aheadOf: (agency: string) => readonly DaysAhead[];
	/** The last day on which the confirmation of a line stands; `undefined` where none is due again. */
	readonly dueOf: (agency: string, line: string) => IsoDate | undefined;
	/** What an agency is called beside a number, in each language of the site. */
	readonly namesOf: (agency: string) => LineStates['names'][string];
}

/** The states of the numbers of some agencies, in their order. */
export function lineStates(
	registry: Registry,
	day: IsoDate,
	agencies: readonly string[],
	{ aheadOf, dueOf, namesOf }: LineViews,
): LineStates {
	const stretches = agencies.map((id) => withoutRepeats(aheadOf(id)));
	const all = stretches.flatMap((of) => of.flatMap(({ numbers }) => numbers));
	const { lines: hoursOf, ...table } = hoursTable(registry, day, all);
	const from = table.from as IsoDate;
	const lists: string[] = [];
	const names = new Set<string>();
	let at = 0;
	const toLine = (number: PressNumber, own: string, first: string | undefined): TravellingLine => {
		const hours = hoursOf[at] ?? -1;
		at += 1;
		return travelling(registry, number, { hours, own, first, due: dueIn(number, dueOf, from) });
	};
	const travel = stretches.map((of, position) => {
		const id = agencies[position] as string;
		return of.map(({ from: since, numbers }, stretch): TravellingStretch => {
			const first = stretch === 0 ? numberOf(registry, numbers[0]) : undefined;
			const lines = numbers.map((number) => toLine(number, id, first));
			const own = numbers.filter(({ agency }) => agency === id).length;
			lines.slice(own).forEach(([, , , , other]) => other !== undefined && names.add(other));
			return [
				since === undefined ? 0 : daysBetween(from, since),
				lines.slice(0, own),
				placeOf(lists, lines.slice(own)),
			];
		});
	});
	return {
		...table,
		names: Object.fromEntries([...names].map((id) => [id, namesOf(id)])),
		beyond: lists.map((text) => JSON.parse(text) as readonly TravellingLine[]),
		agencies: travel,
	};
}

/** Only what changes about numbers begins a stretch here. */
function withoutRepeats(stretches: readonly DaysAhead[]): readonly DaysAhead[] {
	return stretches.filter(({ numbers }, at) => {
		const before = stretches[at - 1];
		return !before || JSON.stringify(before.numbers) !== JSON.stringify(numbers);
	});
}

interface Travelled {
	readonly hours: number;
	/** The id of the agency that is asked about, and the number that stands for it in the index. */
	readonly own: string;
	readonly first: string | undefined;
	readonly due: number | null | undefined;
}

function travelling(registry: Registry, number: PressNumber, { hours, own, first, due }: Travelled): TravellingLine {
	const text = numberOf(registry, number) ?? '';
	const kind = number.kind === 'duty' || number.line.kind === 'duty' ? 'duty' : 'office';
	if (number.agency !== own) return [text, kind, hours, due, number.agency];
	const shown = text === first ? '' : text;
	return due === undefined ? [shown, kind, hours] : [shown, kind, hours, due];
}

function dueIn({ agency, line }: PressNumber, dueOf: LineViews['dueOf'], from: IsoDate): TravellingLine[3] {
	if (line.verified === undefined) return null;
	const due = dueOf(agency, line.key);
	return due === undefined ? undefined : daysBetween(from, due);
}

function numberOf(registry: Registry, number: PressNumber | undefined): string | undefined {
	const agency = number && registry.agencyOf.get(number.agency);
	return agency && numberOfLine(registry, agency, number.line)?.canonical;
}

function placeOf(lists: string[], lines: readonly TravellingLine[]): number {
	const text = JSON.stringify(lines);
	if (!lists.includes(text)) lists.push(text);
	return lists.indexOf(text);
}
