import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openArchive } from './archive-guard.ts';

const plain = { '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') };
const archive = (parts: Zippable) => zipSync({ ...plain, ...parts });
const mebibyte = 1024 * 1024;

/** Sets bytes of an archive at a place in every entry of its directory. */
function inDirectory(bytes: Uint8Array, at: number, value: number): Uint8Array {
	const changed = bytes.slice();
	const view = new DataView(changed.buffer);
	for (let of = 0; of + 4 <= changed.length; of += 1)
		if (view.getUint32(of, true) === 0x02014b50) view.setUint16(of + at, value, true);
	return changed;
}

describe('an archive is refused', () => {
	const relations = (of: string) => ({ 'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${of}</Relationships>`) });
	test.each([
		['that is larger than any file that is read', new Uint8Array(51 * mebibyte), 'too-large'],
		['that is none', strToU8('PK\x03\x04 no archive at all'), 'damaged'],
		['that was cut short', archive({}).subarray(0, -30), 'damaged'],
		[
			'of too many parts',
			archive(Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`p${at}`, strToU8('a')]))),
			'too-many-parts',
		],
		['of 60 MiB that are packed in 60 KB', archive({ big: new Uint8Array(60 * mebibyte) }), 'bomb'],
		[
			'whose parts are small and many together too large',
			archive(Object.fromEntries(Array.from({ length: 13 }, (_, at) => [`p${at}`, new Uint8Array(4 * mebibyte)]))),
			'bomb',
		],
		[
			'that says it is small when unpacked and is not',
			inDirectory(archive({ big: new Uint8Array(60 * mebibyte) }), 26, 0),
			'bomb',
		],
		['with a password', inDirectory(archive({}), 8, 1), 'encrypted'],
		['with macros', archive({ 'xl/vbaProject.bin': strToU8('a') }), 'macros'],
		['with macros under another name', archive({ 'xl/other.bin': strToU8('a') }), 'macros'],
		['with macros of old', archive({ 'xl/macrosheets/sheet1.xml': strToU8('<a/>') }), 'macros'],
		[
			'that calls itself one with macros',
			archive({
				'[Content_Types].xml': strToU8(
					'<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
				),
			}),
			'macros',
		],
		[
			'that draws on another workbook',
			archive({ 'xl/externalLinks/externalLink1.xml': strToU8('<a/>') }),
			'external-links',
		],
		[
			'that draws on something elsewhere',
			archive(
				relations('<Relationship Id="1" Type="http://a/image" Target="http://a.example/i.png" TargetMode="External"/>'),
			),
			'external-links',
		],
		['in which a part is not what its checksum says', inDirectory(archive({ a: strToU8('abc') }), 16, 7), 'damaged'],
	])('%s', (_, bytes, refused) => expect(openArchive(bytes)).toEqual({ refused }));
});

test('an archive with the settings of a printer and a link to click on is opened', () => {
	const opened = openArchive(
		archive({
			'xl/printerSettings/printerSettings1.bin': strToU8('a'),
			'xl/worksheets/_rels/sheet1.xml.rels': strToU8(
				'<Relationships><Relationship Id="1" Type="http://schemas/relationships/hyperlink" Target="mailto:a@b.example" TargetMode="External"/></Relationships>',
			),
		}),
	);
	expect('parts' in opened && [...opened.parts.keys()]).toHaveLength(4);
});
