import type { Language } from '../i18n/languages.ts';
import type { PhoneNumber } from './phone.ts';

// What a number looks like where it is read, and what a telephone dials. An extension is never joined to the digits
// before it: they would be another number.

/** A number as it is printed: `0999-00000001 转 8001` in Chinese, `+86 999 0000 0001 ext. 8001` in English. */
export function formatNumber(number: PhoneNumber, language: Language): string {
	return inForm(forms[language], number);
}

/** The same for readers of any country, as data for machines give it. */
export function formatForAbroad(number: PhoneNumber): string {
	return inForm(abroad, number);
}

interface NumberForm {
	readonly plain: (number: PhoneNumber) => string;
	/** The word before an extension. */
	readonly extension: string;
}

const abroad: NumberForm = { plain: internationalForm, extension: 'ext.' };

/** Who reads Chinese dials inside the country. */
const forms: Readonly<Record<Language, NumberForm>> = { zh: { plain: nationalForm, extension: '转' }, en: abroad };

function inForm({ plain, extension }: NumberForm, number: PhoneNumber): string {
	return number.extension === undefined ? plain(number) : `${plain(number)} ${extension} ${number.extension}`;
}

/** What a telephone or an address book dials, from any country: the international form (E.123), an extension after a pause. */
export function toCardNumber(number: PhoneNumber): string {
	return `${internationalForm(number)}${pauseAndExtension(number)}`;
}

/** The same as the address of a link (RFC 3966, with the pause that telephones know): `tel:+8699900000001,8001`. */
export function toTelAddress(number: PhoneNumber): string {
	return `tel:${toCardNumber(number).replaceAll(' ', '')}`;
}

function nationalForm(number: PhoneNumber): string {
	if (!('areaCode' in number)) return number.digits;
	return `${number.areaCode}-${number.kind === 'city' ? number.digits : number.local}`;
}

/** E.123. A number without an area has no form for abroad: its own digits. */
function internationalForm(number: PhoneNumber): string {
	if (!('areaCode' in number)) return number.digits;
	const local = number.kind === 'city' ? number.digits : grouped(number.local);
	return `+${number.country} ${number.areaCode.replace(/^0/, '')} ${local}`;
}

function grouped(local: string): string {
	const split = local.length - 4;
	return split > 2 ? `${local.slice(0, split)} ${local.slice(split)}` : local;
}

/** Behind a short code answers a person or a menu that no pause fits: its extension is only said in words. */
function pauseAndExtension({ kind, extension }: PhoneNumber): string {
	return extension === undefined || kind === 'short' || kind === 'city' ? '' : `,${extension}`;
}
