import { expect, test } from 'vitest';
import { today } from './today.ts';

test.each([
	{ zone: 'Asia/Shanghai', now: '2026-03-01T15:59:59Z', day: '2026-03-01' },
	{ zone: 'Asia/Shanghai', now: '2026-03-01T16:00:00Z', day: '2026-03-02' },
	{ zone: 'America/Los_Angeles', now: '2026-03-01T07:59:59Z', day: '2026-02-28' },
	{ zone: 'UTC', now: '2026-12-31T23:59:59Z', day: '2026-12-31' },
])('at $now it is $day in $zone', ({ zone, now, day }) => {
	expect(today(zone, '', new Date(now))).toBe(day);
});

test('a day that is given is taken instead of the clock', () => {
	expect(today('Asia/Shanghai', '2027-01-05')).toBe('2027-01-05');
});

test('what is given and is no day is refused', () => {
	expect(() => today('Asia/Shanghai', '2026-02-30')).toThrow('REGISTRY_TODAY=2026-02-30');
});
