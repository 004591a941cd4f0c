import { expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { newestDayIn, newestOf } from './held-since.ts';

test.each([
	['the newest day that has come, however deep', { a: [{ on: '2026-01-02' }, { on: '2026-03-04' }] }, '2026-03-04'],
	['the day itself counts', ['2026-05-01'], '2026-05-01'],
	['one that lies ahead does not', { from: '2026-05-02', filed: '2026-02-01' }, '2026-02-01'],
	['what only looks like one does not', ['2026-02-30', '0851-2026-01', 3, null, undefined], undefined],
	['nothing', {}, undefined],
])('of some data: %s', (_what, data, newest) => {
	expect(newestDayIn(data, isoDate('2026-05-01'))).toBe(newest);
});

test('of days the last, whatever their order', () => {
	expect(newestOf([undefined, isoDate('2026-02-01'), isoDate('2025-12-31')])).toBe('2026-02-01');
	expect(newestOf([])).toBeUndefined();
});
