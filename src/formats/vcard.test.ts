import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { vcard, type ContactCard } from './vcard.ts';

const card: ContactCard = {
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
		expect(vcard(card).split('\r\n')).toEqual([
			'BEGIN:VCARD',
			'VERSION:3.0',
			'FN:水务局 办公室（新闻办公室）',
			'N:;;;;',
			'ORG:水务局;办公室（新闻办公室）',
			'TEL;TYPE=WORK,VOICE:+86 999 0000 0001,8001',
			'TEL;TYPE=WORK,VOICE:12345',
			'TEL;TYPE=WORK,FAX:+86 999 0000 0002',
			'EMAIL;TYPE=INTERNET,WORK:press@water.example',
			'ADR;TYPE=WORK:;东门;江边路1号\\; 办公楼;;;990001;',
			'URL:https://anyland.example/agencies/water/',
			'NOTE:工作日 09:00–12:00\\; a\\, b\\\\c\\n样本',
			'REV:2026-11-22',
			'END:VCARD',
			'',
		]);
	});

	test('has lines of at most 75 octets, and loses nothing by that', () => {
		const note = '每条在用的联系方式至少每180天核验一次，并写明核验的日子和方式。𠮷'.repeat(9);
		const text = vcard({ ...card, note });
		const lines = text.split('\r\n');
		expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
		expect(text.replaceAll('\r\n ', '')).toContain(`NOTE:${note}\r\n`);
		expect(text).not.toContain('\ufffd');
	});
});
