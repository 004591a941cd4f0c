import type { Refusal } from '../../formats/archive-guard.ts';
import type { Verdict } from '../../formats/recognition/recognise.ts';
import type { Language } from '../../i18n/languages.ts';

/** What the check page says of a dropped file, `{{…}}` standing where the browser fills in, and where it asks. */
export interface FileWords {
	readonly language: Language;
	readonly languages: readonly Language[];
	/** The address of a file of data, with `{{name}}`, and how addresses of pages begin. */
	readonly data: string;
	readonly pages: string;
	readonly loading: string;
	readonly failed: string;
	readonly semicolon: string;
	readonly refused: Readonly<Record<Refusal | 'empty', string>>;
	readonly unknown: Readonly<Record<'table' | 'document' | 'data' | 'other', string>>;
	readonly bytesToday: string;
	readonly bytesBefore: string;
	readonly sameData: string;
	readonly otherData: string;
	readonly verdicts: Readonly<Record<Verdict, string>>;
	readonly ofPlace: string;
	readonly byBytes: string;
	readonly byContents: string;
	readonly current: string;
	readonly superseded: string;
	readonly published: string;
	readonly later: string;
	readonly withdrew: string;
	readonly corrected: string;
	readonly found: string;
	readonly cell: string;
	readonly cellsMore: string;
	readonly extraRows: string;
	readonly missingRows: string;
	readonly missingColumns: string;
	readonly extraColumns: string;
	readonly extraSheets: string;
	readonly hiddenSheets: string;
	readonly hiddenIn: string;
	readonly withdrawnCells: string;
	readonly beforeCells: string;
}
