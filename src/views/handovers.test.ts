import { expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { soundRegistry } from '../testing/registry-from-text.ts';
import { changeLog } from './change-log.ts';
import { changesOf, withHandovers } from './handovers.ts';

const term = (key: string, more: string, role = 'spokesperson') =>
	`  - { key: ${key}, role: ${role}, name: Ann ${key}, ${more} }`;
const entriesOf = (...terms: readonly string[]) => {
	const { registry } = soundRegistry({ water: `terms:\n${terms.join('\n')}` });
	const changes = changeLog(registry, isoDate('2026-06-10'));
	const entries = withHandovers(changes);
	expect(
		entries
			.flatMap(changesOf)
			.map(({ event }) => event.id)
			.sort(),
	).toEqual(changes.map(({ event }) => event.id).sort());
	const keys = (of: readonly { event: { key: string } }[]) => of.map(({ event }) => event.key).join('+');
	return entries.map((entry) =>
		entry.kind === 'change' ? entry.change.event.id : `${keys(entry.left)} → ${keys(entry.came)}`,
	);
};
const until = (day: string) => `began: { by: 2020-01-01 }, ended: { on: ${day} }`;
const from = (day: string) => `began: { on: ${day} }`;

test('who left a role and who came to it on one day stand together', () => {
	expect(entriesOf(term('t1', until('2026-03-01')), term('t2', from('2026-03-01')))).toEqual(['t1 → t2']);
});
test.each([
	['on another day', from('2026-03-02'), 'spokesperson'],
	['in another role', from('2026-03-01'), 'press-assistant'],
])('who came %s stands alone', (_, began, role) => {
	expect(entriesOf(term('t1', until('2026-03-01')), term('t2', began, role))).toHaveLength(2);
});
test('all who left and all who came on the day stand in one handover', () => {
	const terms = [term('t1', until('2026-03-01')), term('t2', until('2026-03-01'))];
	expect(entriesOf(...terms, term('t3', from('2026-03-01')), term('t4', from('2026-03-01')))).toEqual([
		't1+t2 → t3+t4',
	]);
});
test('an acting holder who is confirmed stands once', () => {
	const acting = 'acting: true, began: { on: 2026-02-01 }, ended: { on: 2026-03-01, reason: confirmed }';
	expect(entriesOf(term('t1', acting), term('t2', from('2026-03-01')))).toEqual(['t1 → t2', 'water#t1.began']);
});
