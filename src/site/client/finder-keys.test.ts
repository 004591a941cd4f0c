import { describe, expect, test } from 'vitest';
import { keyAction, type FieldState, type KeyPressed } from './finder-keys.ts';
import { addressWords } from './address-words.ts';

const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
const open: FieldState = { isOpen: true, rows: 3, chosen: -1, hasText: true, hasSelection: false };
const second = { ...open, chosen: 1 };
const closed: FieldState = { ...open, isOpen: false, rows: 0 };
const empty = { ...closed, hasText: false };

describe('a key in the field', () => {
	test.each<[string, Partial<KeyPressed>, FieldState, object]>([
		['down chooses the first row', { key: 'ArrowDown' }, open, { do: 'choose', row: 0 }],
		['up chooses the last row', { key: 'ArrowUp' }, open, { do: 'choose', row: 2 }],
		['down goes on', { key: 'ArrowDown' }, second, { do: 'choose', row: 2 }],
		['down goes round', { key: 'ArrowDown' }, { ...open, chosen: 2 }, { do: 'choose', row: 0 }],
		['up goes round', { key: 'ArrowUp' }, { ...open, chosen: 0 }, { do: 'choose', row: 2 }],
		['down opens a closed list', { key: 'ArrowDown' }, closed, { do: 'open' }],
		['down in an empty field does nothing', { key: 'ArrowDown' }, empty, { do: 'nothing' }],
		['Alt and down open', { key: 'ArrowDown', altKey: true }, closed, { do: 'open' }],
		['Alt and up close', { key: 'ArrowUp', altKey: true }, open, { do: 'close' }],
		['Home goes to the first row', { key: 'Home' }, second, { do: 'choose', row: 0 }],
		['End goes to the last row', { key: 'End' }, second, { do: 'choose', row: 2 }],
		['Home with no row chosen is the field’s own', { key: 'Home' }, open, { do: 'nothing' }],
		['left goes back into the text', { key: 'ArrowLeft' }, second, { do: 'leave-rows' }],
		['Enter goes to the chosen row', { key: 'Enter' }, second, { do: 'go' }],
		['Enter with no row chosen sends the form', { key: 'Enter' }, open, { do: 'nothing' }],
		['Escape closes', { key: 'Escape' }, second, { do: 'close' }],
		['Escape then clears', { key: 'Escape' }, closed, { do: 'clear' }],
		['Escape in an empty field does nothing', { key: 'Escape' }, empty, { do: 'nothing' }],
		['Ctrl+C copies the number of the row', { key: 'c', ctrlKey: true }, second, { do: 'copy' }],
		['Cmd+C does as well', { key: 'c', metaKey: true }, second, { do: 'copy' }],
		['Ctrl+C copies selected text', { key: 'c', ctrlKey: true }, { ...second, hasSelection: true }, { do: 'nothing' }],
		['Shift+End selects text', { key: 'End', shiftKey: true }, second, { do: 'nothing' }],
		['a letter is typed', { key: 'c' }, second, { do: 'nothing' }],
	])('%s', (_, pressed, state, action) => {
		expect(keyAction({ ...plain, key: '', ...pressed }, state)).toEqual(action);
	});
});

describe('the words of an address', () => {
	test.each([
		['/x/agencies/water-resources/', 'water resources'],
		['/x/agencies/water-resources.html', 'water resources'],
		['/x/%E6%95%99%E8%82%B2%E5%8E%85', '教育厅'],
		['/x/%E6%9', '%E6%9'],
		['/x/en/public_health+board/index.html', 'public health board'],
		['/', ''],
	])('%s are “%s”', (path, words) => {
		expect(addressWords(path)).toBe(words);
	});
});
