import { expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { evaluate } from '../measures/evaluate.ts';
import { RegistryInTime } from '../testing/registry-in-time.ts';

/** A term that was published as filed on the seventh day, where the letter came on the fortieth. */
function world() {
	const life = new RegistryInTime();
	life.today = isoDate('2024-03-01');
	const term = (filed: string) => ({
		key: 't1',
		role: 'spokesperson',
		name: 'Ann',
		began: { on: '2024-01-10', filed, filingNumber: 'F-1', document: 'D-1' },
	});
	life.agencies['water'] = { terms: [term('2024-01-17')] };
	life.annual('2024');
	const correct = () => {
		life.agencies['water'] = {
			terms: [term('2024-02-19')],
			corrections: [
				{ key: 'c1', of: 't1.began.filed', was: '2024-01-17', on: '2024-03-02', reason: 'read from the wrong stamp' },
			],
		};
	};
	return { life, correct };
}

test('a corrected day of filing decides, and both days are known', () => {
	const { life, correct } = world();
	correct();
	expect(life.read().problems).toEqual([]);
	const found = evaluate(life.loaded().registry, isoDate('2024-06-01')).filter(({ kind }) => kind === 'filing');
	expect(found).toMatchObject([
		{ state: 'late', filedAfter: 40, event: { filed: '2024-02-19', filedBefore: ['2024-01-17'] } },
	]);
});

test('an erratum prints it once, and the record cannot go back to the day before', () => {
	const { life, correct } = world();
	correct();
	const { rows } = life.erratum();
	expect(rows[0]?.facts.find(({ of }) => of === 'water#c1')?.value).toEqual({
		of: 't1.began.filed',
		was: '2024-01-17',
		now: '2024-02-19',
	});
	expect(life.read().problems).toEqual([]);
	const water = life.agencies['water'] as { terms: { began: { filed: string } }[] };
	(water.terms[0] as { began: { filed: string } }).began.filed = '2024-01-17';
	expect(life.read().problems.map(({ code }) => code)).toContain('differs-from-publication');
});

test('documents, numbers and reasons can be withdrawn, every copy of them at once', () => {
	const { life } = world();
	const plan = life.redaction(['water#t1.began.document', 'water#t1.began.filingNumber']);
	expect(plan.stops).toEqual([]);
	expect(plan.lists.redacts.map(({ publication, of }) => [publication, of])).toEqual([
		[1, 'water#t1.began.document'],
		[1, 'water#t1.began.filingNumber'],
	]);
	expect(life.read().problems).toEqual([]);
	expect(life.text()).not.toMatch(/D-1|F-1/);
});
