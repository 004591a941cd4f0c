import { standardCharacter } from './private-use.ts';
import type { ValueSlip } from './slip.ts';

// Characters that no reader sees or that look like others. They are looked for in the whole text, comments included:
// what stands in a comment is read by people too.

/** Characters that need no second look. Most files have no others. */
const unsuspicious =
	'\\n -~\\u00b7\\u2014\\u2026\\u3001\\u3002\\u3008-\\u3011\\u3014\\u3015\\u3400-\\u4dbf\\u4e00-\\u9fff\\uff01\\uff08\\uff09\\uff0c\\uff1a\\uff1b\\uff1f';
const suspicious = new RegExp(`[^${unsuspicious}]`);

/** Whether a text has any character that needs a second look. */
export function hasSuspiciousCharacter(text: string): boolean {
	return suspicious.test(text);
}

const invisible =
	'\\ufe00-\\ufe0f\\u034f\\u17b4\\u17b5\\u180b-\\u180f\\u00ad\\u061c\\u115f\\u1160\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}';
const control = '\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ud800-\\udfff\\ufffe\\uffff';
const privateUse = '\\ue000-\\uf8ff\\u{f0000}-\\u{ffffd}\\u{100000}-\\u{10fffd}';
const compatible = '\\u2126\\u212a\\u212b\\u2e80-\\u2fd5\\uf900-\\ufaff\\u{2f800}-\\u{2fa1f}';

const troublesome = new RegExp(
	`(?<control>[${control}]|\\r(?!\\n)|\\r(?<=\\r\\r))|(?<invisible>[${invisible}])|(?<lost>\\ufffd)|(?<privateUse>[${privateUse}])|(?<compatible>[${compatible}])|(?<apart>\\P{M}(?:(?![${invisible}])\\p{M})+)`,
	'gu',
);

/** Every character of a text that must not stand in it, with what should stand there where that is known. */
export function characterSlips(text: string): ValueSlip[] {
	const slips: ValueSlip[] = [];
	for (const match of text.matchAll(troublesome)) {
		const slip = slipOf(match[0], match.groups as Record<string, string | undefined>);
		if (slip) slips.push({ ...slip, from: match.index, until: match.index + match[0].length });
	}
	return slips;
}

function slipOf(
	found: string,
	groups: Record<string, string | undefined>,
): Omit<ValueSlip, 'from' | 'until'> | undefined {
	const codePoint = codePointOf(found);
	if (groups['control'] !== undefined) return { code: 'control-character', details: { codePoint } };
	if (groups['invisible'] !== undefined) return { code: 'invisible-character', details: { codePoint } };
	if (groups['lost'] !== undefined) return { code: 'lost-character', details: { codePoint } };
	if (groups['privateUse'] !== undefined) {
		const replacement = standardCharacter(found);
		if (replacement === undefined) return { code: 'private-use-character', details: { codePoint } };
		return { code: 'old-font-character', details: { codePoint, replacement } };
	}
	const composed = groups['apart'] !== undefined;
	const replacement = composed ? composedCharacter(found) : unifiedCharacter(found);
	if (replacement === found) return undefined;
	return {
		code: composed ? 'not-composed' : 'compatibility-character',
		details: { text: found, codePoint, replacement },
	};
}

/** A letter with its marks as one character. A Chinese character has no marks: what is written over it belongs to none. */
function composedCharacter(apart: string): string {
	return apart.replace(/(?<=^\p{Script=Han})\p{M}+/u, '').normalize('NFC');
}

/** `U+200B`: a character's number as the Unicode standard writes it. */
export function codePointOf(character: string): string {
	return `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Radicals that PDF files put in the place of whole characters; Unicode gives these no decomposition. */
const radicals = new Map(
	[
		...'⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻌辶⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟',
	].flatMap((character, index, all) => (index % 2 === 0 ? [[character, all[index + 1] as string] as const] : [])),
);

/** The character that a compatibility form stands for; itself where it stands for none. */
function unifiedCharacter(character: string): string {
	return radicals.get(character) ?? character.normalize('NFKC');
}
