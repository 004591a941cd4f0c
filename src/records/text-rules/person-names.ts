import { codePointOf } from '../reading/characters.ts';
import type { ValueSlip } from '../reading/slip.ts';
import { nobodySlips } from './nobody.ts';

const han = '\\p{Script=Han}';
const hasHan = /\p{Script=Han}/u;
/** Most names: two to four Chinese characters of the ordinary ranges. */
const ordinary = /^[\u3400-\u4dbf\u4e27\u4e29-\u9fff\u4e00-\u4e26]{2,4}$/;

/** What is odd in the name of a person. Names are never changed by rule; only spaces and the dot have one right form. */
export function personNameSlips(name: string): ValueSlip[] {
	const nobody = nobodySlips(name);
	if (nobody.length > 0) return nobody;
	const titled = titleSlips(name);
	if (ordinary.test(name)) return titled;
	const separated = titled.length > 0 || name.includes('<') ? [] : [...separatorSlips(name), ...twoNameSlips(name)];
	const spaced = separated.length > 0 ? [] : spaceSlips(name);
	return [
		...titled,
		...separated,
		...spaced,
		...dotSlips(name),
		...lookAlikeSlips(name),
		...(titled.length > 0 ? [] : strangeSigns(name)),
		...signSlips(name),
	];
}

/** Ends of posts that no given name has. */
const posts =
	'(?:副|常务副|代理?)?(?:主任|局长|厅长|处长|科长|部长|省长|市长|州长|县长|区长|镇长|乡长|书记|秘书长|主席|会长|院长|校长|行长|调研员|发言人|总督学|总工程师|总经济师|巡视员|组长|队长|站长|台长|政委|老师)';
/** Such words stand behind a name, but may be a given name as well. */
const titles =
	'博士|教授|研究员|编辑|总编|总编辑|主编|记者|所长|社长|参谋长|董事长|经理|总经理|总裁|委员|常委|科员|干事|干部|代表|律师|医生|警官|警员|支队长|大队长|政治委员';
const address = '同志|先生|女士|小姐';
const whole = new RegExp(
	`^(?:党组成员|党组书记|党委书记|党委委员|${han}{0,12}${posts}(?:[(（].{0,4})?$|办公室|${han}{2,12}(?:办公室|办公厅|宣传部|新闻处)$)`,
	'u',
);
const suffix = new RegExp(`^(${han}{2,4}?)[\\s（(]*((?:${posts}|${titles}|${address}))[)）]?(?:[(（].{0,4})?$`, 'u');
const prefix = new RegExp(`^((?:副|常务副|代理?)?(?:${posts}|联络员|联系人)[：:\\s]?)(${han}{2,4})$`, 'u');

/** `张三主任` and `主任张三` are a name and a title; `副厅长` is no name at all. */
function titleSlips(name: string): ValueSlip[] {
	const all = { from: 0, until: name.length };
	const [, before, after] = prefix.exec(name) ?? [];
	const [, person = after, title = before] = suffix.exec(name) ?? [];
	if (person !== undefined && title !== undefined && !isInstitution(person))
		return [{ ...all, code: 'title-in-name', details: { text: name, name: person, title: title.trim() } }];
	return whole.test(name) ? [{ ...all, code: 'post-as-name', details: { text: name } }] : [];
}

function isInstitution(text: string): boolean {
	return /[副常党组厅局处室部委办省市县区]/.test(text);
}

function separatorSlips(name: string): ValueSlip[] {
	const match = (hasHan.test(name) ? /[、，,；;/／|&\n]|(?<=\s)[和及](?=\s)/ : /[、；;/／|&\n]|(?<=\s)and(?=\s)/).exec(
		name,
	);
	const joined = match ?? joinedNames.exec(name);
	return joined
		? [{ code: 'two-values', from: joined.index, until: joined.index + joined[0].length, details: { text: name } }]
		: [];
}

const surname =
	'[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文单覃韦莫蒙岑]';
/** `罗敏和单红梅`: what a common surname begins before and behind the word is two names. */
const joinedNames = new RegExp(`(?<=^${surname}${han}{1,2})[和与及](?=${surname}${han}{1,2}$)`, 'u');

const blank = ' \\t\\u00a0\\u2000-\\u200a\\u3000';
const severalNames = new RegExp(`^${han}{2,4}(?:[${blank}]+${han}{2,4})+$`, 'u');

/** `罗小敏 张三丰`: a name may be padded between its characters, and each part that is as long as a name is one. */
function twoNameSlips(name: string): ValueSlip[] {
	if (!severalNames.test(name)) return [];
	const at = name.search(/\s/);
	return [{ code: 'two-values', from: at, until: at + 1, details: { text: name } }];
}

/** `张 三`: the spaces that even out short names in a printed column. */
function spaceSlips(name: string): ValueSlip[] {
	if (!new RegExp(`^${han}+(?:[${blank}]+${han}+)+$`, 'u').test(name)) return [];
	const together = name.replace(new RegExp(`[${blank}]+`, 'g'), '');
	const short = [...together].length <= 4;
	return [
		{
			code: 'padded-name',
			from: 0,
			until: name.length,
			details: { text: name, name: together },
			...(short && { repaired: together }),
		},
	];
}

const otherDots = '.•．‧・･∙⋅●˙ꞏᐧ\\u0387\\u16eb\\u2024\\u25e6\\u2e30\\u2e31\\u2e33\\u318d\\ufe52\\u{10101}';
const dot = new RegExp(`(?<=\\p{Script=Han})\\s*[${otherDots}](?=\\s*\\p{Script=Han})\\s*`, 'gu');

/** The dot between the parts of a name is U+00B7 and no other. */
function dotSlips(name: string): ValueSlip[] {
	return [...name.matchAll(dot)].map(({ 0: found, index }) => ({
		code: 'middle-dot',
		from: index,
		until: index + found.length,
		details: { text: found.trim() },
		repaired: '·',
	}));
}

/** Zeros, strokes and foreign letters that look like characters of a name. */
function lookAlikeSlips(name: string): ValueSlip[] {
	const pattern = hasHan.test(name)
		? /[〇○◯０0Ｏ丨ー―－─│|\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/gu
		: mixedLetters(name);
	return [...name.matchAll(pattern)].map(({ 0: text, index }) => ({
		code: 'look-alike',
		from: index,
		until: index + text.length,
		details: { text, codePoint: codePointOf(text), value: name },
	}));
}

/** Letters of the script that a text written in Latin letters should not have. */
function mixedLetters(text: string): RegExp {
	return /\p{Script=Latin}/u.test(text) ? /[\p{Script=Cyrillic}\p{Script=Greek}]/gu : /(?!)/g;
}

/** A romanised name that names nobody, or has letters of another script. */
export function romanisedNameSlips(latin: string): ValueSlip[] {
	const nobody = nobodySlips(latin);
	return nobody.length > 0 ? nobody : foreignLetterSlips(latin);
}

/** Cyrillic and Greek letters in a text of Latin letters. A romanised name may have commas and spaces. */
export function foreignLetterSlips(text: string): ValueSlip[] {
	return [...text.matchAll(mixedLetters(text))].map(({ 0: letter, index }) => ({
		code: 'look-alike',
		from: index,
		until: index + letter.length,
		details: { text: letter, codePoint: codePointOf(letter), value: text },
	}));
}

/**
 * Signs that stand for a character that somebody could not type or would not tell: ※, 〓, ⿰ and other descriptions of
 * characters, `*`; 某 inside a name, and remarks in brackets behind it. What other rules of names tell is left to them.
 */
function strangeSigns(name: string): ValueSlip[] {
	if (!hasHan.test(name)) return found(name, /[\u2ff0-\u2fff\u303e※〓□■*＊?？#$%^~`_\\"“”={}[\]]|(?<!^)@/gu);
	return found(name, strangeInChinese);
}

/** What other rules tell: several values, look-alikes, dots of another kind, formulas, markup. */
const told = `[、，,；;/／|&〇○◯―－─│ー${otherDots}·\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}]|^[=+@-]|</?[A-Za-z!]`;
const strangeInChinese = new RegExp(
	`[（(][^（）()]*[)）]?|(?!${told})[\\p{S}\\p{P}\\p{Nl}\\p{No}1-9１-９]|(?!${told}|${han})\\p{L}|々|(?<=.)某|^·|·$`,
	'gu',
);

function found(name: string, pattern: RegExp): ValueSlip[] {
	return [...name.matchAll(pattern)].map(({ 0: text, index }) => ({
		code: 'sign-in-name',
		from: index,
		until: index + text.length,
		details: { text, codePoint: codePointOf(text), value: name },
	}));
}

const rare = /(?![\u4e00-\u9fa5〇])\p{Script=Han}/gu;

/** Characters outside of the table that names are read by: without a romanised name nobody finds them by their sound. */
export function rareCharacterSlips(name: string): ValueSlip[] {
	if (ordinary.test(name) && !/[\u3400-\u4dbf\u9fa6-\u9fff]/.test(name)) return [];
	return [...name.matchAll(rare)].slice(0, 1).map(({ 0: text, index }) => ({
		code: 'rare-character',
		from: index,
		until: index + text.length,
		details: { text, codePoint: codePointOf(text), value: name },
	}));
}

/** A spreadsheet takes such a cell for a formula. */
function signSlips(name: string): ValueSlip[] {
	return /^[=+\-@]/.test(name)
		? [{ code: 'leading-sign', from: 0, until: 1, details: { text: name[0] as string } }]
		: [];
}
