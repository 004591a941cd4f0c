import { aboutLanguage, readingOrder, type InLanguages } from '../../i18n/languages.ts';
import { translatedPost } from '../../i18n/posts.ts';
import { isNumbered, type ContactLine } from '../../records/agency.ts';
import { formatNumber } from '../../records/number-forms.ts';
import { isWithdrawn, type Redactable } from '../../records/scalars.ts';
import { numberOfAgency } from '../../registry/line-number.ts';
import type { Agency } from '../../registry/registry.ts';
import type { Printed } from '../../views/roster-row.ts';
import type { Site } from '../site.ts';
import { nameInPinyin } from './name-in-pinyin.ts';

/** A text as a page shows it: corrected words with those first printed, or that it was withdrawn. */
export interface ShownText {
	readonly text: string;
	readonly lang: string | undefined;
	/** The number of the publication that withdrew the text. */
	readonly withdrawn: number | undefined;
	/** The words as printed, where an erratum corrected them. */
	readonly printed: string | undefined;
	/** Of a person’s name where the page is in Latin script: how it is spelt, and whether that is a reading which nobody confirmed. */
	readonly latin?: { readonly text: string; readonly isRead: boolean } | undefined;
}

/** The class of a name’s reading: a page that holds one says what it is. */
export const readName = 'read-name';

type Value = Redactable | Printed;

/** The wording of a text that has no translations, such as a name or a number. */
export function shownTextOf(site: Site, value: Value): ShownText {
	const { text, withdrawn, printed } = parts(value);
	return { text, lang: site.asWritten(text).lang, withdrawn, printed };
}

/** A person whose name is shown, as a row or a record has it. */
interface NamedPerson {
	readonly name: Value;
	readonly latin?: Redactable | undefined;
}

/** The name of a person; on a page in Latin script with the spelling of the record, else with its reading, marked as such. */
export function shownName(site: Site, { name, latin }: NamedPerson): ShownText {
	const shown = shownTextOf(site, name);
	if (aboutLanguage[site.language].script !== 'Latin' || shown.lang === undefined) return shown;
	if (latin !== undefined) return isWithdrawn(latin) ? shown : { ...shown, latin: { text: latin, isRead: false } };
	const read = nameInPinyin(shown.text);
	return read === undefined ? shown : { ...shown, latin: { text: site.t('names.read', { name: read }), isRead: true } };
}

/**
 * The wording of the number or the address of a line. A number has its form in the language of the page, with the
 * extension in words; one of its time, that the numbering plan holds no longer, stands as it is written.
 */
export function shownContact(site: Site, kind: ContactLine['kind'], value: Value, agency?: Agency): ShownText {
	const found = shownTextOf(site, value);
	if (!isNumbered(kind) || found.withdrawn !== undefined) return found;
	const formatted = (text: string): string => {
		const number = numberOfAgency(site.registry, agency, text);
		return number ? formatNumber(number, site.language) : text;
	};
	const { text, lang } = site.asWritten(formatted(found.text));
	return { ...found, text, lang, printed: found.printed === undefined ? undefined : formatted(found.printed) };
}

/** The wording in the language of the page, else in another one; `undefined` where there is none. */
export function shownTextIn(site: Site, values: InLanguages<Value> | undefined): ShownText | undefined {
	for (const language of readingOrder(site.language)) {
		const value = values?.[language];
		if (value === undefined) continue;
		return { ...parts(value), lang: language === site.language ? undefined : aboutLanguage[language].tag };
	}
	return undefined;
}

/** The wording of a post: in the record's own words, else by the glossary, else in another language. */
export function shownPost(site: Site, post: Parameters<typeof shownTextIn>[1]): ShownText | undefined {
	const found = shownTextIn(site, post);
	const inOwn = (text: string) => translatedPost(site.language, text);
	const translated = found?.lang !== undefined ? inOwn(found.text) : undefined;
	if (!found || translated === undefined) return found;
	const printed = found.printed === undefined ? undefined : (inOwn(found.printed) ?? found.printed);
	return { ...found, text: translated, lang: undefined, printed };
}

function parts(value: Value): Omit<ShownText, 'lang'> {
	const printed = typeof value === 'object' && 'value' in value ? value : { value };
	const now = printed.value;
	return isWithdrawn(now)
		? { text: '', withdrawn: now.withdrawn, printed: undefined }
		: { text: now, withdrawn: undefined, printed: 'printed' in printed ? printed.printed : undefined };
}
