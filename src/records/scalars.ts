import { z } from 'zod';
import { parseIsoDate, parsePeriod, type IsoDate, type Period } from '../calendar/index.ts';
import { languages, perLanguage } from '../i18n/languages.ts';

// A schema that writes code for itself takes longer to write it than that code saves on a registry of ordinary size.
z.config({ jitless: true });

// Every scalar of a content file arrives as text. `toFlag` and `toCount` are the only conversions; days and numbers
// of telephones stay text. A refusal carries the code of its problem as its
// message; where a shape gives none, the parser knows the code by the kind of issue.

/** Text that is not empty, nor only spaces. */
export const text = z.string().regex(/\S/, { error: 'empty-value' });

/** A day, `YYYY-MM-DD`, that exists, of years in which a registry can be kept. */
export const day = z.iso
	.date({ abort: true })
	.refine((value) => parseIsoDate(value) !== undefined, { error: 'bad-date' })
	.transform((value) => value as IsoDate);

/** A stable name in ASCII: small letters, digits and single hyphens. It stands in addresses and never changes. */
export const slug = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: 'bad-id' });

/** The key of an entry inside one file: a letter, then letters and digits. */
export const key = z.string().regex(/^[a-z][a-z0-9]{0,15}$/, { error: 'bad-key' });

/** `true` or `false`, the only two ways to write a flag. */
export const flag = z.enum(['true', 'false']).transform(toFlag);

/** A whole number from 0, without sign and without leading zeros. */
export const count = z
	.string()
	.regex(/^(0|[1-9]\d{0,8})$/, { error: 'bad-count' })
	.transform(toCount);

/** A duration of ISO 8601 in one unit of days, months or years: `P30D`. */
export const period = z
	.string()
	.regex(/^P\d{1,4}[DMY]$/, { error: 'bad-period' })
	.transform((value) => parsePeriod(value) as Period);

/** A division's code (GB/T 2260 in China): digits only, other countries may have other lengths. */
export const divisionCode = z.string().regex(/^[0-9A-Z]{2,12}$/, { error: 'bad-division-code' });

/** The tag of a language (BCP 47): language, and where it matters script and region: `en`, `zh-Hant`, `pt-BR`. */
export const languageTag = z
	.string()
	.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/, { error: 'bad-language-tag' });

// A host is written as its owner writes it: capitals and Chinese labels stay. Letters of other scripts that look like
// these are no part of it.
const hostLabel =
	'[A-Za-z0-9\\u3007\\u3400-\\u9fff](?:[A-Za-z0-9\\u3007\\u3400-\\u9fff-]*[A-Za-z0-9\\u3007\\u3400-\\u9fff])?';

/** What may follow the host: no space, bracket, quotation mark or backslash, and nothing that is not seen. */
const rest =
	'[^\\s<>"\\\\`\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]*';

/** The address of a web page over HTTP or HTTPS, with its query and the place on the page. */
export const webAddress = z
	.string()
	.regex(new RegExp(`^[Hh][Tt][Tt][Pp][Ss]?://${hostLabel}(?:\\.${hostLabel})*\\.?(?::\\d{1,5})?(?:[/?#]${rest})?$`), {
		error: 'bad-web-address',
	});

/** The address of a mailbox: every sign that a mail server takes before the `@`, but for the backtick and quotes. */
export const mailAddress = z
	.string()
	.regex(new RegExp(`^[A-Za-z0-9._%+&'=~!#$*?^{|}/-]+@${hostLabel}(?:\\.${hostLabel})+$`), { error: 'bad-mail' });

/** The name of a log: letters, digits and signs without spaces, plus signs and what is not seen, like `fayan.example/log`. */
export const logOrigin = z.string().regex(/^[^\s+\p{C}]{1,200}$/u, { error: 'bad-log-origin' });

/** A postal code: digits, capital letters, with a space or hyphen between them. */
export const postcode = z.string().regex(/^[0-9A-Z]+([ -]?[0-9A-Z]+)*$/, { error: 'bad-postcode' });

/** A time of day, `HH:MM`, up to `24:00`. */
export const timeOfDay = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: 'bad-time' });

/** A day of every year, `MM-DD`. The 29th of February is one. */
export const monthDay = z
	.string()
	.refine((value) => /^\d{2}-\d{2}$/.test(value) && parseIsoDate(`2024-${value}`) !== undefined, {
		error: 'bad-month-day',
	});

/** Whole years, months or days: `1997`, `2018-11`, `2018-11-05`. */
export const partialDay = z
	.string()
	.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, { error: 'bad-partial-day' })
	.refine((value) => value.length !== 10 || parseIsoDate(value) !== undefined, { error: 'bad-partial-day' });

/** A whole year or month: `1997`, `2018-11`. */
export const yearOrMonth = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/, { error: 'bad-partial-day' });

/** A value that a redaction has withdrawn: the number of the publication that says so. */
export interface Withdrawn {
	readonly withdrawn: number;
}

/** A text that a redaction may withdraw. */
export type Redactable = string | Withdrawn;

export const withdrawn = z.strictObject({ withdrawn: count });

export const redactable = z.union([text, withdrawn]);

export function isWithdrawn(value: unknown): value is Withdrawn {
	return typeof value === 'object' && value !== null && 'withdrawn' in value;
}

/** The fields of a shape that says something in any of the languages. */
export const inLanguages = <Value extends z.ZodType>(value: Value) => perLanguage(() => value.optional());

/** A text in at least one language. */
export const localized = z
	.strictObject(inLanguages(text))
	.refine((value) => Object.keys(value).length > 0, { error: 'no-language' });

/** The same, of which a redaction may withdraw each. */
export const redactableLocalized = z
	.strictObject(inLanguages(redactable))
	.refine((value) => Object.keys(value).length > 0, { error: 'no-language' });

export const languageCode = z.enum(languages);

function toFlag(value: 'true' | 'false'): boolean {
	return value === 'true';
}

function toCount(value: string): number {
	return Number(value);
}
