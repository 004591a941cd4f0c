import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { sampleContent } from '../../testing/built-site.ts';
import { readContentFiles } from '../../testing/read-content-files.ts';
import { hashOfBytes } from '../../publications/hashing.ts';
import { RegistryInTime } from '../../testing/registry-in-time.ts';
import { registryFrom } from '../../registry/registry-from.ts';
import { documentOf } from './document-of.ts';
import { cell, type OfficialDocument } from './official-document.ts';
import { wordDocument } from './word-document.ts';

const registry = registryFrom(readContentFiles(sampleContent)).value?.registry;
if (!registry) throw new Error('the sample cannot be read');
const documents = registry.publications.flatMap((publication) => documentOf(registry, { publication }) ?? []);
const [first] = documents;
if (!first) throw new Error('the sample has no publications');

const partsOf = (document: OfficialDocument) => Object.entries(unzipSync(wordDocument(document)));

/** A document of one entry with these rows. */
const withRows = (rows: OfficialDocument['sections'][number]['entries'][number]['rows']): OfficialDocument => ({
	...first,
	sections: [
		{
			heading: '一',
			columns: ['a', 'b', 'c'].map((header) => ({ header, width: 50 })),
			entries: [{ rows }],
		},
	],
});

test('every part of a Word document is XML, whatever stands in the records', () => {
	const hostile = '<w:p>&amp;</w:p>"\'\u0000\u000b\ufffe]]>';
	const document = { ...withRows([[cell(hostile), cell(hostile, 'small'), cell(hostile, 'name')]]), title: hostile };
	for (const of of [...documents, document])
		for (const [name, bytes] of partsOf(of)) expect(XMLValidator.validate(strFromU8(bytes)), name).toBe(true);
});

test('what a part names is there', () => {
	const parts = new Map(partsOf(first));
	const relations = [...parts].filter(([name]) => name.endsWith('.rels'));
	expect(relations).toHaveLength(2);
	for (const [name, bytes] of relations)
		for (const [, target = ''] of strFromU8(bytes).matchAll(/Target="([^"]*)"/g))
			expect([...parts.keys()]).toContain(name.startsWith('word/') ? `word/${target}` : target);
	const styles = strFromU8(parts.get('word/styles.xml') ?? new Uint8Array());
	for (const [, used] of strFromU8(parts.get('word/document.xml') ?? new Uint8Array()).matchAll(
		/w:(?:p|tbl)Style w:val="(\w+)"/g,
	))
		expect(styles).toContain(`w:styleId="${used}"`);
});

test('another reader finds each row with its merged cells, and the header as one', async () => {
	const { value } = await mammoth.convertToHtml({
		buffer: Buffer.from(
			wordDocument(
				withRows([
					[cell('1', 'centred', { rows: 2 }), cell('x', 'words', { columns: 2 })],
					[cell('y'), cell('z')],
				]),
			),
		),
	});
	expect(value.replace(/<\/?p>/g, '')).toContain(
		'<table><thead><tr><th>a</th><th>b</th><th>c</th></tr></thead><tbody><tr><td rowspan="2">1</td><td colspan="2">x</td></tr><tr><td>y</td><td>z</td></tr></tbody></table>',
	);
});

test('another reader finds every name of an edition', async () => {
	for (const document of documents) {
		const { value } = await mammoth.extractRawText({ buffer: Buffer.from(wordDocument(document)) });
		for (const { entries } of document.sections)
			for (const { rows } of entries)
				for (const { text } of rows.flat()) for (const line of text) expect(value).toContain(line);
	}
});

test('every row is as wide as its table', () => {
	const parser = new XMLParser({
		ignoreAttributes: false,
		isArray: (name) => ['w:tbl', 'w:tr', 'w:tc', 'w:gridCol'].includes(name),
	});
	type Cell = { 'w:tcPr': { 'w:gridSpan'?: { '@_w:val': string } } };
	type Table = { 'w:tblGrid': { 'w:gridCol': unknown[] }; 'w:tr': { 'w:tc': Cell[] }[] };
	for (const document of documents) {
		const text = strFromU8(new Map(partsOf(document)).get('word/document.xml') ?? new Uint8Array());
		const tables = (parser.parse(text) as { 'w:document': { 'w:body': { 'w:tbl': Table[] } } })['w:document']['w:body'][
			'w:tbl'
		];
		for (const table of tables)
			for (const { 'w:tc': cells } of table['w:tr']) {
				const width = cells.reduce((sum, of) => sum + Number(of['w:tcPr']['w:gridSpan']?.['@_w:val'] ?? 1), 0);
				expect(width).toBe(table['w:tblGrid']['w:gridCol'].length);
			}
	}
});

test('a sample says on every page that it is one, and only what is none has a red head', () => {
	const textIn = (document: OfficialDocument, part: string) =>
		strFromU8(new Map(partsOf(document)).get(part) ?? new Uint8Array());
	expect(textIn(first, 'word/header.xml')).toContain(first.words.sampleText);
	expect(textIn(first, 'word/styles.xml')).not.toContain('C00000');
	const real = { ...first, isSample: false };
	expect(textIn(real, 'word/header.xml')).not.toContain(first.words.sampleText);
	expect(textIn(real, 'word/styles.xml')).toContain('C00000');
});

test('a Word document carries the bytes of the salts, and its days are those of the publication', () => {
	const parts = new Map(partsOf(first));
	expect(strFromU8(parts.get('docProps/custom.xml') ?? new Uint8Array())).toContain(first.mark);
	expect(strFromU8(parts.get('docProps/core.xml') ?? new Uint8Array())).toContain(`${first.published}T00:00:00Z`);
});

test('the kept hash of a file does not lead back to a name that was withdrawn since', () => {
	const names = ['Ann', 'Bob', 'Cid', 'Eve'];
	const lives = new RegistryInTime();
	const term = { key: 't1', role: 'spokesperson', name: 'Cid', began: { by: '2023-01-01' } };
	lives.agencies['water'] = { name: { en: 'Water' }, terms: [term] };
	lives.annual('2024');
	const now = () => {
		const [publication] = lives.loaded().registry.publications;
		const document = publication && documentOf(lives.loaded().registry, { publication });
		if (!document) throw new Error('there is no document');
		return document;
	};
	const before = now();
	const kept = hashOfBytes(wordDocument(before));
	lives.redaction(['water#t1.name']);
	/** What somebody tries who has the files of today and the kept hash: every name in the place of the one withdrawn. */
	const tried = (document: OfficialDocument) =>
		names.filter((name) => {
			const entries = JSON.stringify(document.sections).replaceAll(/"[^"]*withdrawn[^"]*"/g, JSON.stringify(name));
			const sections = JSON.parse(entries) as OfficialDocument['sections'];
			return hashOfBytes(wordDocument({ ...document, sections })) === kept;
		});
	expect(tried(now())).toEqual([]);
	// With the bytes of the salts, which are gone, it would be found.
	expect(tried({ ...now(), mark: before.mark })).toEqual(['Cid']);
});
