import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { contactReaders } from '../testing/contact-readers.ts';
import { vcards, type ContactCard } from './vcard.ts';

const card: ContactCard = {
	uuid: '7ac5f3a7-4b2e-5d2c-9a52-0b8a9c0d1e2f',
	name: '水务局',
	office: '办公室（新闻办公室）',
	phones: [
		{ kind: 'voice', number: '+86 999 0000 0001,8001' },
		{ kind: 'voice', number: '12345' },
		{ kind: 'fax', number: '+86 999 0000 0002' },
	],
	emails: ['press@water.example'],
	address: '江边路1号; 办公楼',
	entrance: '东门',
	postcode: '990001',
	page: 'https://anyland.example/agencies/water/',
	note: '工作日 09:00–12:00; a, b\\c\n样本',
	revised: isoDate('2026-11-22'),
};

describe('a contact', () => {
	test('has its numbers, an extension after a pause', () => {
		expect(vcards([card]).split('\r\n')).toEqual([
			'BEGIN:VCARD',
			'VERSION:3.0',
			'UID:urn:uuid:7ac5f3a7-4b2e-5d2c-9a52-0b8a9c0d1e2f',
			'FN:水务局 办公室（新闻办公室）',
			'N:;;;;',
			'X-ABShowAs:COMPANY',
			'ORG:水务局;办公室（新闻办公室）',
			'TEL;TYPE=WORK,VOICE:+86 999 0000 0001,8001',
			'TEL;TYPE=WORK,VOICE:12345',
			'TEL;TYPE=WORK,FAX:+86 999 0000 0002',
			'EMAIL;TYPE=INTERNET,WORK:press@water.example',
			'ADR;TYPE=WORK:;东门;江边路1号\\; 办公楼;;;990001;',
			'URL:https://anyland.example/agencies/water/',
			'NOTE:工作日 09:00–12:00\\; a\\, b\\\\c\\n样本',
			'REV:20261122T000000Z',
			'END:VCARD',
			'',
		]);
	});

	test('has lines of at most 75 octets, and loses nothing by that', () => {
		const note = '每条在用的联系方式至少每180天核验一次，并写明核验的日子和方式。𠮷'.repeat(9);
		const text = vcards([{ ...card, note }]);
		const lines = text.split('\r\n');
		expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
		expect(text.replaceAll('\r\n ', '')).toContain(`NOTE:${note}\r\n`);
		expect(text).not.toContain('\ufffd');
	});
});

/** Texts as records may hold them: signs that mean something in a contact, line ends, Han text that is long, and characters of two units. */
const anyText = fc
	.array(
		fc.oneof(
			fc.constantFrom(',', ';', ':', '\\', '\\n', '\n', '"', '=', 'BEGIN', '，', '。', '𠮷', '𡒄', '👩‍⚕️', 'é', '\u00a0'),
			fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) => text.replace(/[\u2028\u2029]/g, '')),
			fc
				.constantFrom('新闻发言人', '贵州省人民政府新闻办公室', 'Office of the Permanent Secretary')
				.map((word) => word.repeat(4)),
		),
		{ maxLength: 12 },
	)
	// A program may take spaces at the ends of a value away.
	.map((parts) => `甲${parts.join('')}乙`);

const anyCard = fc
	.record({
		uuid: fc.uuid({ version: 5 }),
		name: anyText,
		office: anyText,
		note: anyText,
		number: fc.constantFrom('+86 999 0000 0001,8001', '+86 999 0000 0001', '12345'),
	})
	.map(({ number, ...texts }): ContactCard => ({ ...card, ...texts, phones: [{ kind: 'voice', number }] }));

test.each(contactReaders)('$program reads what was written, of one contact and of several', ({ read, misreads }) => {
	fc.assert(
		fc.property(fc.array(anyCard, { minLength: 1, maxLength: 3 }), (cards) => {
			const expected = cards.map(({ uuid, name, office, note, phones }) => ({
				uid: `urn:uuid:${uuid}`,
				name: `${name} ${office}`,
				organisation: [name, office],
				phones: phones.map(({ number }) => number),
				note,
				revised: expect.stringMatching(/^2026-?11-?22T00:?00:?00Z$/),
			}));
			fc.pre(!cards.some(({ name, office, note }) => misreads?.test(name + office + note)));
			expect(read(vcards(cards))).toEqual(expected);
		}),
	);
});

test('no text adds a line, a value or a card of its own', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), fc.string(), (name, note) => {
			const text = vcards([{ ...card, name, note }]);
			const lines = text.replaceAll('\r\n ', '').split('\r\n');
			expect(lines.map((line) => /^[\w-]*/.exec(line)?.[0])).toEqual(
				vcards([card])
					.replaceAll('\r\n ', '')
					.split('\r\n')
					.map((line) => /^[\w-]*/.exec(line)?.[0]),
			);
			expect(text.replaceAll('\r\n', '')).not.toMatch(/[^\P{Cc}\t]/u);
			expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
		}),
	);
});
