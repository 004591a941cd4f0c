import type { OfficialDocument } from './official-document.ts';

/** How a paragraph of a style looks. Sizes are half points, spaces and the height of a line twentieths of a point. */
interface ParagraphLook {
	readonly font?: keyof typeof fonts;
	readonly size: number;
	readonly align?: 'left' | 'center' | 'right' | 'both';
	readonly bold?: true;
	readonly red?: true;
	readonly before?: number;
	readonly after?: number;
	readonly line?: number;
	/** The paragraph begins with so many hundredths of a character left free. */
	readonly indent?: number;
	/** So many are left free at its end. */
	readonly fromRight?: number;
	readonly border?: 'top' | 'bottom';
	readonly outline?: true;
	readonly keep?: true;
}

/** What GB/T 9704 asks for; a machine without it takes the one behind it. */
const fonts = {
	title: ['方正小标宋简体', '华文中宋'],
	heading: ['黑体', 'SimHei'],
	body: ['仿宋_GB2312', '仿宋'],
	table: ['宋体', 'SimSun'],
} as const;

const looks: Readonly<Record<string, ParagraphLook>> = {
	Issuer: { font: 'title', size: 52, align: 'center', red: true, after: 120 },
	Number: { size: 32, align: 'center', red: true, after: 240, border: 'bottom' },
	Title: { font: 'title', size: 44, align: 'center', before: 240, after: 120 },
	Subtitle: { size: 32, align: 'center', after: 120 },
	Preface: { size: 32, align: 'both', indent: 200, line: 560 },
	Heading1: { font: 'heading', size: 32, before: 200, after: 120, outline: true, keep: true },
	Signature: { size: 32, align: 'right', before: 480, fromRight: 200, keep: true },
	SignatureDay: { size: 32, align: 'right', fromRight: 400, after: 360, keep: true },
	Colophon: { font: 'table', size: 20, align: 'left' },
	Header: { font: 'table', size: 18, align: 'center' },
	Foot: { font: 'table', size: 16, align: 'center' },
	FootOdd: { font: 'table', size: 28, align: 'right', fromRight: 100 },
	FootEven: { font: 'table', size: 28, align: 'left', indent: 100 },
	CellHeader: { font: 'heading', size: 20, align: 'center' },
	CellCentred: { font: 'table', size: 20, align: 'center' },
	CellName: { font: 'table', size: 20, align: 'center', bold: true },
	CellWords: { font: 'table', size: 20, align: 'left' },
	CellSmall: { font: 'table', size: 18, align: 'left' },
};

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The styles of a document: red stands only at the head of what an authority has really issued. */
export function wordStyles({ isSample, language, script }: OfficialDocument): string {
	const tongue = `<w:lang ${script === 'Han' ? 'w:eastAsia' : 'w:val'}="${language}"/>`;
	const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fontOf('body')}<w:sz w:val="32"/><w:szCs w:val="32"/>${tongue}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:pPrDefault></w:docDefaults>`;
	const normal =
		'<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>';
	const paragraphs = Object.entries(looks).map(([id, look]) => styleOf(id, look, !isSample));
	return `<w:styles ${word}>${defaults}${normal}${paragraphs.join('')}${tableStyle}</w:styles>`;
}

/** Names that Word knows a style of its own by. */
const ownNames: Readonly<Record<string, string>> = { Heading1: 'heading 1', Header: 'header' };

function styleOf(id: string, look: ParagraphLook, isRed: boolean): string {
	const { size, align = 'left', before = 0, after = 0, line } = look;
	const colour = isRed ? 'C00000' : '000000';
	const height = line === undefined ? '' : ` w:line="${line}" w:lineRule="exact"`;
	const paragraphProperties = [
		look.keep ? '<w:keepNext/>' : '',
		look.border ? `<w:pBdr><w:${look.border} w:val="single" w:sz="12" w:space="6" w:color="${colour}"/></w:pBdr>` : '',
		`<w:spacing w:before="${before}" w:after="${after}"${height}/>`,
		look.indent ? `<w:ind w:firstLineChars="${look.indent}" w:firstLine="${(look.indent * size) / 10}"/>` : '',
		look.fromRight ? `<w:ind w:rightChars="${look.fromRight}" w:right="${(look.fromRight * size) / 10}"/>` : '',
		`<w:jc w:val="${align}"/>`,
		look.outline ? '<w:outlineLvl w:val="0"/>' : '',
	];
	const runProperties = [
		fontOf(look.font ?? 'body'),
		look.bold ? '<w:b/>' : '',
		look.red && isRed && id === 'Issuer' ? `<w:color w:val="${colour}"/>` : '',
		`<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
	];
	return `<w:style w:type="paragraph" w:customStyle="${id in ownNames ? 0 : 1}" w:styleId="${id}"><w:name w:val="${ownNames[id] ?? id}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraphProperties.join('')}</w:pPr><w:rPr>${runProperties.join('')}</w:rPr></w:style>`;
}

function fontOf(name: keyof typeof fonts): string {
	return `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${fonts[name][0]}" w:cs="Times New Roman"/>`;
}

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const tableStyle = `<w:style w:type="table" w:customStyle="1" w:styleId="Roster"><w:name w:val="Roster"/><w:tblPr><w:tblBorders>${sides
	.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
	.join(
		'',
	)}</w:tblBorders><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;

/** Page numbers stand outside, as on paper that is printed on both sides. */
export const wordSettings = `<w:settings ${word}><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

export const wordFontTable = `<w:fonts ${word}>${Object.values(fonts)
	.map(
		([name, other]) =>
			`<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
	)
	.join('')}</w:fonts>`;
