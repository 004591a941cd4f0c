import { describe, expect, test } from 'vitest';
import { baseFiles, registryFromText } from '../../testing/registry-from-text.ts';

const by = 'began: { by: 2024-01-01 }';
const codes = (agencies: Readonly<Record<string, string>>, files: Readonly<Record<string, string>> = {}) =>
	registryFromText(agencies, files).problems.map(
		({ code, place }) => `${code} ${place.file.replace(/.*\/|\.yaml/g, '')}`,
	);

/** Rows as public directories print them, with invented names and numbers. */
const rows: readonly (readonly [title: string, text: string])[] = [
	['an office of the old shape', `lines: [{ key: l1, kind: office, number: "021-234567", ${by} }]`],
	[
		'a switchboard with an extension for each matter',
		`lines:
  - { key: l1, kind: office, number: "021-234567", ${by}, answers: switchboard }
  - { key: l2, kind: office, number: "021-234567-1", label: { en: Floods }, topics: [water], ${by} }
  - { key: l3, kind: office, number: "021-234567-2", label: { en: Eastern towns }, ${by} }`,
	],
	[
		'a hotline of the place and the same from elsewhere, at a price',
		`lines:
  - { key: l1, kind: public, number: "112", ${by} }
  - { key: l2, kind: public, number: "021-112", cost: { en: 5 cents a minute }, ${by} }
  - { key: l3, kind: public, number: "022-112-3", label: { en: Hillside }, ${by} }`,
	],
	[
		'several press offices, a form for mail, a text telephone',
		`pressOffice: { name: { en: Press Office }, address: { en: 1 Mill Street }, entrance: { en: east door }, postcode: AN1 2BC }
lines:
  - { key: l1, kind: office, number: "021-234567", ${by} }
  - { key: l2, kind: office, number: "021-234568", office: { en: Flood Press Unit }, ${by} }
  - { key: l3, kind: office, number: "021-234569", accepts: [textphone, sms], ${by} }
  - { key: l4, kind: form, address: "https://WWW.Water.Example/ask?to=press&lang=en#form", ${by} }
  - { key: l5, kind: email, address: "o'neil+press&media@水利厅.example", ${by} }`,
	],
];

describe('a row of a directory is a record without problems', () => {
	test.each(rows)('%s', (_, text) => expect(codes({ water: text })).toEqual([]));
});

const line = (number: string, more = '') => `lines: [{ key: l1, kind: office, number: "${number}", ${by}${more} }]`;

describe('one number at several agencies', () => {
	test('is no oddity where all but one say whose it is', () => {
		const shared = line('021-234567', ', of: state');
		expect(codes({ state: line('021-234567'), water: shared, health: shared, roads: shared })).toEqual([]);
	});

	test('is one between those who do not say', () => {
		const all = { state: line('021-234567'), water: line('021-234567', ', of: state'), health: line('021-234567') };
		expect(codes(all)).toEqual(['shared-number health', 'shared-number state']);
	});

	test('is one where each says that it is the other’s', () => {
		const all = { state: line('021-234567', ', of: water'), water: line('021-234567', ', of: state') };
		expect(codes(all)).toEqual(['shared-number state', 'shared-number water']);
	});

	test('is told at those who answer no longer', () => {
		const ended = line('021-234567', ', ended: { on: 2025-01-01 }');
		expect(codes({ state: ended, water: line('021-234567', ', of: state') })).toEqual(['number-not-of-body water']);
		expect(codes({ water: line('021-234567', ', of: water') })).toEqual(['number-not-of-body water']);
	});

	test('is of the place of the agency that answers', () => {
		expect(codes({ hill: `division: "11"\n${line('021-234567', ', of: state')}`, state: line('021-234567') })).toEqual(
			[],
		);
	});

	test('is no oddity of a service of a place', () => {
		expect(codes({ state: line('021-112'), water: line('021-112') })).toEqual([]);
	});
});

test('an agency that answers and a topic are there', () => {
	expect(codes({ water: line('021-234567', ', of: wather, topics: [watter]') })).toEqual([
		'unknown-reference water',
		'unknown-reference water',
	]);
});

test('in a sample a service number behind an area code is a line for the public alone', () => {
	const sample = { 'registry.yaml': (baseFiles['registry.yaml'] as string).replace('sample: false', 'sample: true') };
	expect(codes({ water: `lines: [{ key: l1, kind: public, number: "021-112", ${by} }]` }, sample)).toEqual([]);
	expect(codes({ water: line('021-112') }, sample)).toEqual(['sample-number-could-exist water']);
});
