import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { evaluate } from '../measures/evaluate.ts';
import type { Plan } from '../publishing/plan.ts';
import { RegistryInTime } from '../testing/registry-in-time.ts';
import { nextRoster } from './next-roster.ts';

type Event = { on: string; filed?: string };

/** Water leaves the list on 10 March 2024, and that is published; Bob has followed Ann before, and Cyd follows Bob after. */
function afterLeaving(before: Event, after: Event): RegistryInTime {
	const world = new RegistryInTime();
	const term = (key: string, name: string, began: object, ended?: object) => ({
		...{ key, role: 'spokesperson', name, began },
		...(ended && { ended }),
	});
	const ann = term('t1', 'Ann', { by: '2023-01-01' });
	world.agencies['health'] = { terms: [{ ...ann, name: 'Hal' }], vacancies: [], corrections: [] };
	world.agencies['water'] = { terms: [ann], vacancies: [], corrections: [] };
	world.annual('2024');
	world.today = isoDate('2024-03-20');
	const leaving = { on: '2024-03-10', filed: '2024-03-12' };
	world.agencies['water'] = {
		...world.agencies['water'],
		onList: false,
		formerly: [{ key: 'f1', ended: leaving, onList: true }],
	};
	world.supplement();
	world.today = isoDate('2024-06-01');
	world.agencies['water'] = {
		...world.agencies['water'],
		terms: [
			term('t1', 'Ann', { by: '2023-01-01' }, before),
			term('t2', 'Bob', before, after),
			term('t3', 'Cyd', after),
		],
	};
	return world;
}

const filed = '2024-05-01';

/** The agencies of which a plan prints a row. */
function printed({ rows }: Plan): string[] {
	return rows.filter(({ facts }) => facts[0]?.value === 'roster').map(({ body: agency }) => agency);
}

describe('an agency that has left the list', () => {
	const world = () => afterLeaving({ on: '2024-03-01', filed }, { on: '2024-04-01', filed });

	test('has its events of before carried by the next publication, without a row', () => {
		const lives = world();
		const plan = lives.supplement();
		expect(plan.stops).toEqual([]);
		expect(printed(plan)).toEqual([]);
		expect(plan.lists.carries).toEqual(['water#t1.ended', 'water#t2.began']);
		expect(lives.supplement().stops).toEqual([{ kind: 'nothing-to-carry' }]);
		expect(lives.read().problems).toEqual([]);
	});

	test('is compared with the last annual edition', () => {
		const { last, changes } = nextRoster(world().loaded().registry, isoDate('2024-06-01'));
		expect([last?.header.label, changes?.agenciesGone.map(({ agency }) => agency)]).toEqual(['2024', ['water']]);
	});

	test('has its events of the day it left carried too', () => {
		const lives = afterLeaving({ on: '2024-03-01', filed }, { on: '2024-03-10', filed });
		expect(lives.supplement().lists.carries).toContain('water#t3.began');
	});

	test('is charged with the publication of what happened before, never of what came after', () => {
		const lives = world();
		const charged = () =>
			evaluate(lives.loaded().registry, isoDate('2024-12-31'))
				.filter((found) => found.kind === 'publication-delay')
				.map(({ event, state }) => [event.id, state]);
		const left = ['water#f1.ended', 'published'];
		const late = 'pending-after-target';
		expect(charged()).toEqual([['water#t1.ended', late], ['water#t2.began', late], left]);
		lives.supplement();
		expect(charged()).toEqual([['water#t1.ended', 'published'], ['water#t2.began', 'published'], left]);
	});

	test('has its unfiled events of before shown as reported', () => {
		const lives = afterLeaving({ on: '2024-03-01' }, { on: '2024-04-01' });
		const { reported } = nextRoster(lives.loaded().registry, isoDate('2024-06-01'));
		expect(reported.map(({ id }) => id)).toEqual(['water#t1.ended', 'water#t2.began']);
	});
});

test('an agency that joins the list brings its earlier events along, and is charged with none of them', () => {
	const world = new RegistryInTime();
	const began = { on: '2024-01-10', filed: '2024-01-12' };
	world.agencies['water'] = { terms: [{ key: 't1', role: 'spokesperson', name: 'Ann', began }] };
	world.agencies['water'] = {
		...world.agencies['water'],
		formerly: [{ key: 'f1', ended: { on: '2024-02-01', filed: '2024-02-02' }, onList: false }],
	};
	world.today = isoDate('2024-03-01');
	const plan = world.supplement();
	expect(plan.lists.carries).toEqual(['water#f1.ended', 'water#t1.began']);
	expect(printed(plan)).toEqual(['water']);
	const found = evaluate(world.loaded().registry, isoDate('2024-12-31'));
	expect(found.flatMap((one) => (one.kind === 'publication-delay' ? [one.event.id] : []))).toEqual(['water#f1.ended']);
});
