import { expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { soundRegistry } from '../testing/registry-from-text.ts';
import { RegistryInTime } from '../testing/registry-in-time.ts';
import { recordedFrom } from './recorded-from.ts';

const firstYear = (...terms: readonly object[]) => {
	const world = new RegistryInTime();
	world.today = isoDate('2024-01-10');
	world.agencies['water'] = { terms };
	world.annual('2024');
	return recordedFrom(world.loaded().registry);
};
const term = (key: string, began: object, more: object = {}) => ({
	key,
	role: 'spokesperson',
	name: `Ann ${key}`,
	began,
	...more,
});

test('the record is complete from the day on which it is known who was in office everywhere', () => {
	expect(firstYear(term('t1', { by: '2023-12-31' }))).toBe('2023-12-31');
});
test('changes that are known from before do not bring that day forward', () => {
	const left = { on: '2023-12-20', filed: '2023-12-21' };
	expect(firstYear(term('t1', { by: '2023-12-01' }, { ended: left }), term('t2', left))).toBe('2023-12-01');
});
test('it is complete from no day before anything is published', () => {
	expect(recordedFrom(soundRegistry({ water: '' }).registry)).toBeUndefined();
});
