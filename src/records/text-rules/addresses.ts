import { codePointOf } from '../reading/characters.ts';
import type { ValueSlip } from '../reading/slip.ts';
import { mailAddress, webAddress } from '../scalars.ts';

/** What is wrong in the address of a line of a kind: one value in its one form. Accounts of social media have no form. */
export function addressSlips(kind: string, address: string): ValueSlip[] {
	if (kind === 'email') return mailSlips(address);
	if (kind === 'website' || kind === 'form') return webSlips(address);
	return twoValues(/[、；;|]|(?<=\s)[/／](?=\s)/, address);
}

function mailSlips(address: string): ValueSlip[] {
	if (mailAddress.safeParse(address).success) return [];
	const two = twoValues(/(?<=[@＠].*)(?:[、，,；;/／|]|(?<=\S)\s(?=[^\s/／|]))(?=.*[@＠])/, address);
	return two.length > 0 ? two : scriptOrForm('bad-mail', address);
}

/** An address inside of another one, as in a query, is no second one: that begins behind a separator. */
function webSlips(address: string): ValueSlip[] {
	const two = twoValues(/(?:[、，,；;|]|\s\/?)\s?(?=https?:|www\.)/i, address);
	if (two.length > 0) return two;
	return webAddress.safeParse(address).success ? [] : scriptOrForm('bad-web-address', address);
}

function scriptOrForm(code: 'bad-mail' | 'bad-web-address', address: string): ValueSlip[] {
	const mixed = mixedScriptSlips(address);
	return mixed.length > 0 ? mixed : [{ code, from: 0, until: address.length, details: { text: address } }];
}

/** Two numbers in one field: `86892255/86892256`. An extension is none. */
export function numberSlips(number: string): ValueSlip[] {
	if (/^[\d-]{3,20}$/.test(number)) return [];
	return twoValues(/[、，,；;/／|或和及]|(?<=\d{7})\s(?=\s*[\d(（]*\d{5})/, number);
}

function twoValues(separator: RegExp, value: string): ValueSlip[] {
	const match = separator.exec(value);
	if (!match || match.index === 0 || match.index + match[0].length >= value.length) return [];
	return [{ code: 'two-values', from: match.index, until: match.index + match[0].length, details: { text: value } }];
}

/** Letters outside of ASCII where only ASCII can be meant. */
export function mixedScriptSlips(value: string): ValueSlip[] {
	return [
		...value.matchAll(/[\p{Script=Cyrillic}\p{Script=Greek}\uff01-\uff5e]|(?=[^\p{ASCII}])\p{Script=Latin}/gu),
	].map(({ 0: text, index }) => ({
		code: 'mixed-script',
		from: index,
		until: index + text.length,
		details: { text, codePoint: codePointOf(text) },
	}));
}
