import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { soundRegistry } from '../testing/registry-from-text.ts';
import { comingPersons, daysAhead } from './days-ahead.ts';

const agencies = {
	region: `lines:
  - { key: l1, kind: office, number: 021-100001, began: { by: 2026-01-01 }, ended: { on: 2026-12-20 } }
  - { key: l2, kind: office, number: 021-100002, began: { on: 2026-12-20 } }`,
	water: `parent: region
formerly: [{ key: f1, ended: { on: 2026-12-10 }, name: { en: Wells } }]
lines:
  - { key: l1, kind: office, number: 021-100003, began: { by: 2026-01-01 }, ended: { on: 2026-12-05 } }
  - { key: l2, kind: office, number: 021-100004, began: { on: 2026-12-05 } }
terms:
  - { key: t1, role: spokesperson, name: Ann, began: { on: 2026-02-01 }, ended: { on: 2026-12-01 } }
  - { key: t2, role: spokesperson, name: Bob, began: { on: 2026-12-01 } }`,
	leaving: `terms: [{ key: t1, role: spokesperson, name: Cyd, began: { on: 2026-02-01 }, ended: { on: 2026-12-01 } }]`,
	ending: `dissolved: { on: 2026-12-31 }
onList: false`,
	still: '',
};
const { registry } = soundRegistry(agencies);

function aheadOf(id: string, day = '2026-11-28') {
	return daysAhead(registry, registry.agencyOf.get(id) as never, isoDate(day));
}

describe('what lies ahead of an agency', () => {
	test('is a stretch of days for each change that is announced, also of a number above it', () => {
		const said = aheadOf('water').map(({ from, until, row, state, numbers }) =>
			[
				`${from ?? ''}..${until ?? ''}`,
				state.name.en,
				row?.persons.map(({ name }) => name.value).join(),
				...numbers.map(({ agency, line }) => `${agency}#${line.key}`),
			].join(' '),
		);
		expect(said).toEqual([
			'..2026-11-30 Wells Ann water#l1 region#l1',
			'2026-12-01..2026-12-04 Wells Bob water#l1 region#l1',
			'2026-12-05..2026-12-09 Wells Bob water#l2 region#l1',
			'2026-12-10..2026-12-19 water Bob water#l2 region#l1',
			'2026-12-20.. water Bob water#l2 region#l2',
		]);
	});
	test('is one stretch without an end where nothing is announced, on any day', () => {
		expect(aheadOf('still').map(({ from, until }) => [from, until])).toEqual([[undefined, undefined]]);
		expect(aheadOf('water', '2026-12-20')).toHaveLength(1);
	});
	test('has an empty seat from the day on which its holder is gone, and a vacancy when the short gap is over', () => {
		const said = aheadOf('leaving').map(({ from, row, seats }) => [from, row?.state, seats.length]);
		expect(said).toEqual([
			[undefined, 'held', 0],
			['2026-12-01', 'undeclared', 0],
			['2026-12-05', 'undeclared', 1],
		]);
	});
	test('has no row from the day on which the agency is dissolved', () => {
		expect(aheadOf('ending').map(({ from, row }) => [from, row === undefined])).toEqual([
			[undefined, false],
			['2026-12-31', true],
		]);
	});
	test('names who comes, until the day before', () => {
		const coming = comingPersons(aheadOf('water')).map(({ from, until, persons }) => [
			from,
			until,
			...persons.map(({ name }) => name.value),
		]);
		expect(coming).toEqual([['2026-12-01', '2026-11-30', 'Bob']]);
	});
});
