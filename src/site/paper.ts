import type { Script } from '../i18n/languages.ts';

/** How a sheet of paper lies: `portrait`, or on its side for a wide list. */
export type Sheet = 'portrait' | 'landscape';

/**
 * The margins of a sheet, in the order of CSS: those of Chinese documents (GB/T 9704—2012, 5.2.1), bound at the same
 * edge when the sheet lies on its side. Latin words need more of it.
 */
const margins: Readonly<Record<Script, Readonly<Record<Sheet, string>>>> = {
	Han: { portrait: '37mm 26mm 35mm 28mm', landscape: '26mm 35mm 28mm 37mm' },
	Latin: { portrait: '20mm 20mm 24mm 25mm', landscape: '20mm 15mm 18mm' },
};

/**
 * The rule for all sheets of a page. It has no name, and a page has one of it: Firefox lays the last sheet of a page that
 * asks for a named rule by the rule without a name, and cuts a list that lies on its side.
 */
export function paperStyle(script: Script, sheet: Sheet): string {
	return `@page{size:A4 ${sheet};margin:${margins[script][sheet]}}`;
}
