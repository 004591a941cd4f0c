import type { IsoDate } from '../../calendar/index.ts';
import type { KnownEdition } from '../../formats/recognition/recognise.ts';
import type { Localized } from '../../i18n/languages.ts';

/** What the check page tells of the publications, loaded when a file is dropped. */
export interface EditionIndex {
	readonly editions: readonly IndexedEdition[];
	/** The names of places by their ids in names of files. */
	readonly places: Readonly<Record<string, Localized>>;
}

export interface IndexedEdition extends KnownEdition {
	readonly isAnnual: boolean;
	readonly title: Localized;
	/** The path of its page in every language. */
	readonly address: string;
	readonly published: IsoDate;
	/** The number of the newest annual edition, where it came after. */
	readonly supersededBy?: number | undefined;
	readonly later: readonly { readonly number: number; readonly withdrew: number; readonly corrected: number }[];
}
