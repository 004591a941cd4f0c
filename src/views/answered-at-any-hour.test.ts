import { describe, expect, test } from 'vitest';
import { addDays, isoDate, type IsoDate } from '../calendar/index.ts';
import type { ContactLine } from '../records/agency.ts';
import type { Hours } from '../records/hours.ts';
import { agencyOn } from '../registry/in-force.ts';
import type { Agency, Registry } from '../registry/registry.ts';
import { registryFrom } from '../registry/registry-from.ts';
import { readContentFiles } from '../testing/read-content-files.ts';
import { soundRegistry } from '../testing/registry-from-text.ts';
import { planOn } from './day-plan.ts';
import { localCalendar } from './local-calendar.ts';
import { nowFrom } from './opening.ts';
import { openingData } from './opening-data.ts';
import { pressNumbersOf, openingOf, takesCalls } from './who-answers.ts';

// Who calls at any hour finds whoever answers then: an oracle walks from an agency to all that answer for it or stand
// above it, and looks at each of their lines by itself.

const loaded = (folder: string) => registryFrom(readContentFiles(folder)).value?.registry as Registry;

const line = (key: string, kind: string, more: string) =>
	`  - { key: ${key}, kind: ${kind}, number: 021-${100000 + Number(key.slice(1))}, began: { by: 2026-01-01 }${more} }`;
const spans = (...of: readonly string[]) =>
	`spans: [${of.map((span) => `{ from: "${span.slice(0, 5)}", until: "${span.slice(6)}" }`).join(', ')}]`;
const daily = (...of: readonly string[]) => `, hours: { on: every-day, ${spans(...of)} }`;
const worked = (...of: readonly string[]) => `, hours: { on: working-days, ${spans(...of)} }`;
const busy = Array.from({ length: 8 }, (_, at) =>
	line(`l${at + 21}`, 'office', worked(`0${at + 1}:00-0${at + 1}:10`, `1${at + 1}:00-1${at + 1}:05`)),
).join('\n');

/** An evening line between an office and the line of the province; hosts, speakers, remarks, many lines of the own. */
const made = soundRegistry(
	{
		province: `lines:\n${line('l1', 'office', '')}\n${line('l2', 'duty', daily('00:00-24:00'))}`,
		prefecture: `parent: province\nlines:\n${line('l3', 'office', '')}\n${line('l4', 'duty', daily('17:00-22:00'))}`,
		county: `parent: prefecture\nlines:\n${line('l5', 'office', '')}`,
		quiet: `parent: prefecture\nlines:\n${line('l6', 'duty', '')}`,
		noted: `parent: prefecture\nlines:\n${line('l7', 'office', ', note: not on market days')}`,
		asks: `parent: prefecture\nlines:\n${line('l8', 'duty', ', hours: { on: every-day, appointment: only }')}`,
		many: `parent: prefecture\nlines:\n${busy}`,
		flood: 'temporary: { matter: { en: Flood }, host: county }',
		silent: 'spokenForBy: county',
		village: 'parent: silent',
		island: `lines:\n${line('l9', 'office', '')}\n${line('l10', 'duty', daily('17:00-22:00'))}`,
		bay: `parent: island\nlines:\n${line('l11', 'duty', daily('06:00-08:00'))}`,
		cove: `parent: bay\nlines:\n${line('l12', 'office', worked('10:00-11:00'))}`,
	},
	{
		'calendars/2026.yaml':
			'year: 2026\nsource: { title: Notice }\nholidays: [{ name: { en: National Day }, from: 2026-10-01, until: 2026-10-07 }]\nworkedWeekends: [2026-10-10]\n',
	},
).registry;

describe.each([
	['the sample', loaded('content')],
	['the second registry', loaded('src/testing/tiny-registry')],
	['a registry of lines that answer in turn', made],
])('at every half hour of a week and of a holiday, in %s,', (_name, registry) => {
	const today = isoDate('2026-11-28');
	const week = Array.from({ length: 7 }, (_, ahead) => addDays(today, ahead));
	const days = [...week, isoDate('2026-10-01')];

	test('the page of an agency leads with a number that is answered, if any line of those that answer for it is', () => {
		const wrong = registry.agencies.flatMap((agency) => {
			const data = openingData(registry, agency, today);
			const numbers = pressNumbersOf(registry, agency, today);
			const chain = linesInChain(registry, agency, today);
			const unanswered = days.flatMap((day) => {
				const answered = chain.map((of) => minutesAnswered(registry, of, day));
				const ofNumbers = numbers.map((of) => minutesAnswered(registry, of, day));
				return halfHours
					.filter((minute) => answered.some((isOpen) => isOpen(minute)))
					.filter((minute) => !ofNumbers[nowFrom(data, { day, minute })?.toCall ?? 0]?.(minute))
					.map((minute) => `${day} ${minute / 60}`);
			});
			return unanswered.length === 0 ? [] : [`${agency.id}: ${unanswered.length}, first ${unanswered[0]}`];
		});
		expect(wrong).toEqual([]);
	});
});

const halfHours = Array.from({ length: 48 }, (_, at) => at * 30);

interface Answered {
	readonly hours: Hours | undefined;
	readonly division: string;
	readonly noted: boolean;
}

/** Whether nobody who reads the hours can doubt that a line is answered at a minute of a day. */
function minutesAnswered(
	registry: Registry,
	{ hours, division, noted }: Answered,
	day: IsoDate,
): (minute: number) => boolean {
	const plan = hours && planOn(localCalendar(registry, division), hours, day);
	if (!plan || noted || hours.note || plan.appointment === 'only') return () => false;
	return (minute) => plan.spans.some(([from, until]) => from <= minute && minute < until);
}

/** Every line that takes calls of an agency, of those that speak for it, of its host and of all above any of these. */
function linesInChain(registry: Registry, agency: Agency, day: IsoDate): Answered[] {
	const chain: Agency[] = [];
	const add = (id: string | undefined) => {
		const next = id === undefined ? undefined : registry.agencyOf.get(id);
		if (!next || chain.includes(next)) return;
		chain.push(next);
		add(agencyOn(registry, next, { on: day }).state.parent);
		if (next === agency || next.id === agency.record.temporary?.host || next.id === agency.record.spokenForBy)
			add(next.record.spokenForBy);
		if (next === agency) add(next.record.temporary?.host);
	};
	add(agency.id);
	return chain.flatMap((of) =>
		agencyOn(registry, of, { on: day })
			.lines.filter((each) => (each.kind === 'office' || each.kind === 'duty') && takesCalls(each))
			.map((each) => ({ ...openingOf(registry, of, each, day), noted: isNoted(of, each) })),
	);
}

function isNoted({ record }: Agency, of: ContactLine): boolean {
	return of.note !== undefined || (record.note !== undefined && of.hours === undefined);
}
