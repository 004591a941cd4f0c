/**
 * An official document as a Word document (ECMA-376, transitional): offices paste its tables into notices. It names the
 * fonts of GB/T 9704 with those that stand in for them, and holds nothing of the machine that made it.
 */
import { escapeMarkup } from '../escape-markup.ts';
import { zipArchive } from '../zip-archive.ts';
import { linesOfTitle } from './lines-of-title.ts';
import type { OfficialDocument } from './official-document.ts';
import { wordFontTable, wordSettings, wordStyles } from './word-styles.ts';
import { wordTable } from './word-table.ts';
import { paragraph, runs, twips } from './word-text.ts';

/** The bytes of the file, the same on every machine. */
export function wordDocument(document: OfficialDocument): Uint8Array<ArrayBuffer> {
	return zipArchive([
		['[Content_Types].xml', xml(contentTypes)],
		['_rels/.rels', xml(packageRelations)],
		['docProps/core.xml', xml(coreProperties(document))],
		['docProps/app.xml', xml(appProperties)],
		['docProps/custom.xml', xml(customProperties(document))],
		['word/document.xml', xml(body(document))],
		['word/styles.xml', xml(wordStyles(document))],
		['word/settings.xml', xml(wordSettings)],
		['word/fontTable.xml', xml(wordFontTable)],
		['word/header.xml', xml(header(document))],
		['word/footer-odd.xml', xml(footer(document, 'odd'))],
		['word/footer-even.xml', xml(footer(document, 'even'))],
		['word/_rels/document.xml.rels', xml(documentRelations)],
	]);
}

function xml(text: string): string {
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`;
}

const namespaces =
	'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const officeTypes = 'application/vnd.openxmlformats-officedocument';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const parts = [
	['/word/document.xml', `${officeTypes}.wordprocessingml.document.main+xml`],
	['/word/styles.xml', `${officeTypes}.wordprocessingml.styles+xml`],
	['/word/settings.xml', `${officeTypes}.wordprocessingml.settings+xml`],
	['/word/fontTable.xml', `${officeTypes}.wordprocessingml.fontTable+xml`],
	['/word/header.xml', `${officeTypes}.wordprocessingml.header+xml`],
	['/word/footer-odd.xml', `${officeTypes}.wordprocessingml.footer+xml`],
	['/word/footer-even.xml', `${officeTypes}.wordprocessingml.footer+xml`],
	['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
	['/docProps/app.xml', `${officeTypes}.extended-properties+xml`],
	['/docProps/custom.xml', `${officeTypes}.custom-properties+xml`],
] as const;

const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts
	.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`)
	.join('')}</Types>`;

const packageRelations = relations([
	[`${officeRelations}/officeDocument`, 'word/document.xml'],
	['http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
	[`${officeRelations}/extended-properties`, 'docProps/app.xml'],
	[`${officeRelations}/custom-properties`, 'docProps/custom.xml'],
]);

const documentRelations = relations([
	[`${officeRelations}/styles`, 'styles.xml'],
	[`${officeRelations}/settings`, 'settings.xml'],
	[`${officeRelations}/fontTable`, 'fontTable.xml'],
	[`${officeRelations}/header`, 'header.xml'],
	[`${officeRelations}/footer`, 'footer-odd.xml'],
	[`${officeRelations}/footer`, 'footer-even.xml'],
]);

/** Numbered from `rId1`. */
function relations(targets: readonly (readonly [type: string, target: string])[]): string {
	const found = targets.map(
		([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
	);
	return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${found.join('')}</Relationships>`;
}

function coreProperties({ title, subtitle, issuer, published, language }: OfficialDocument): string {
	const made = `${published}T00:00:00Z`;
	return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeMarkup(title + (subtitle ?? ''))}</dc:title><dc:creator>${escapeMarkup(issuer)}</dc:creator><dc:language>${language}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${made}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${made}</dcterms:modified></cp:coreProperties>`;
}

const appProperties = `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Fayan</Application></Properties>`;

/** What ties the file to the salts of what it prints. */
function customProperties({ mark, address }: OfficialDocument): string {
	const properties = Object.entries({ 'fayan-file': mark, 'fayan-address': address }).map(
		([name, value], index) =>
			`<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${name}"><vt:lpwstr>${escapeMarkup(value)}</vt:lpwstr></property>`,
	);
	return `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties.join('')}</Properties>`;
}

function body(document: OfficialDocument): string {
	const { page, sections } = document;
	const optional = (style: string, text: string | undefined) =>
		text === undefined ? '' : paragraph(style, runs(text));
	const title = linesOfTitle(document.title, charactersOfTitle[page]).map((line) => runs(line));
	return `<w:document ${namespaces}><w:body>${[
		paragraph('Issuer', runs(document.issuer)),
		paragraph('Number', runs(document.documentNumber ?? '')),
		paragraph('Title', title.join('<w:r><w:br/></w:r>')),
		optional('Subtitle', document.subtitle),
		...document.preface.map((text) => paragraph('Preface', runs(text))),
		...sections.flatMap((section) => [optional('Heading1', section.heading), wordTable(section)]),
		paragraph('Signature', runs(document.issuer)),
		paragraph('SignatureDay', runs(document.signedOn)),
		...document.colophon.map(({ label, value }) =>
			paragraph('Colophon', runs(`${label}${document.words.colon}${value}`)),
		),
		optional('Colophon', document.note),
	].join('')}${sectionOf(page)}</w:body></w:document>`;
}

/** How many characters of a title stand on one line. */
const charactersOfTitle = { upright: 19, wide: 28 } as const;

/** A4 and its margins in millimetres, as the PDF has them. */
const sheets = {
	upright: { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26, turned: '' },
	wide: { width: 297, height: 210, top: 24, bottom: 26, left: 28, right: 26, turned: ' w:orient="landscape"' },
} as const;

function sectionOf(page: OfficialDocument['page']): string {
	const { width, height, top, bottom, left, right, turned } = sheets[page];
	const lengths = Object.entries({ top, right, bottom, left, header: 14, footer: 12, gutter: 0 });
	return `<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="even" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/><w:footerReference w:type="even" r:id="rId6"/><w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${turned}/><w:pgMar ${lengths
		.map(([name, of]) => `w:${name}="${twips(of)}"`)
		.join(' ')}/></w:sectPr>`;
}

function header({ isSample, words }: OfficialDocument): string {
	const text = isSample ? `${words.sample}${words.colon}${words.sampleText}` : '';
	return `<w:hdr ${namespaces}>${paragraph('Header', runs(text))}</w:hdr>`;
}

/** The number of the page stands outside: on odd pages at the right, on even ones at the left. */
function footer({ foot }: OfficialDocument, side: 'odd' | 'even'): string {
	const number = `<w:r><w:t xml:space="preserve">— </w:t></w:r>${field('PAGE')}<w:r><w:t xml:space="preserve"> —</w:t></w:r>`;
	const what = paragraph('Foot', runs(foot.join('  ')));
	return `<w:ftr ${namespaces}>${paragraph(side === 'odd' ? 'FootOdd' : 'FootEven', number)}${what}</w:ftr>`;
}

function field(code: string): string {
	return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
}
