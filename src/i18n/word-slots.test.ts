import { expect, test } from 'vitest';
import { slotTypes } from '../testing/slot-types.ts';

test('the compiler knows the slots of every word: a changed word is told to it by vitest -u', async () => {
	await expect(slotTypes()).toMatchFileSnapshot('./word-slots.ts');
});
