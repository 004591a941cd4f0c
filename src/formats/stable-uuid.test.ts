import { expect, test } from 'vitest';
import { stableUuid } from './stable-uuid.ts';

const merrow = { id: 'merrow', site: 'https://speakers.merrow.example/x/' };

test('a thing has one identifier for ever, whatever the address of the site', () => {
	// Worked out with another program: uuid5(UUID('5d0f6c0e-3c1b-4b8f-9a5e-7b1e2f0a9c41'), 'merrow/agency/ministry-of-harbours').
	expect(stableUuid(merrow, 'agency/ministry-of-harbours')).toBe('74da864c-2668-5f20-bc54-eea739f07bbf');
	expect(stableUuid({ ...merrow, site: 'https://elsewhere.example/' }, 'agency/ministry-of-harbours')).toBe(
		stableUuid(merrow, 'agency/ministry-of-harbours'),
	);
});

test('other things and other registries have others; one without an id goes by the host of its site', () => {
	const made = [
		stableUuid(merrow, 'agency/a'),
		stableUuid(merrow, 'agency/b'),
		stableUuid({ ...merrow, id: 'guizhou' }, 'agency/a'),
		stableUuid({ id: undefined, site: merrow.site }, 'agency/a'),
	];
	expect(new Set(made).size).toBe(4);
	expect(made[3]).toBe('7f4d9386-2d05-50a5-ae37-a427a868784d');
	for (const uuid of made) expect(uuid).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});
