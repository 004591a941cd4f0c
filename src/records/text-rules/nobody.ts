import type { ValueSlip } from '../reading/slip.ts';
import {
	chineseAround,
	chineseDoing,
	chineseInside,
	chineseNobody,
	chineseRemark,
	englishNobody,
	englishOffice,
	englishRemark,
	officeEnds,
	officePosts,
	officeShort,
	officeStems,
	wordsForNothing,
} from './nobody-words.ts';

/** Why a name names nobody: a word that says so or hides who it is, no letter at all, or a post or an office. */
export function nobodySlips(name: string): ValueSlip[] {
	const all = { from: 0, until: name.length, details: { text: name } };
	if (isNobody(name)) return [{ ...all, code: 'nobody-named' }];
	return isOffice(name) ? [{ ...all, code: 'post-as-name' }] : [];
}

const nothing = new Set(listOf(wordsForNothing));

/** What a post or an office is called has a letter: a day or a count is none of their names. */
export function namelessSlips(text: string): ValueSlip[] {
	return /\p{L}/u.test(text)
		? nothingSlips(text)
		: [{ code: 'word-for-nothing', from: 0, until: text.length, details: { text } }];
}

/** A text that says that there is nothing to say: `无`, `N/A`, `—`. */
export function nothingSlips(text: string): ValueSlip[] {
	const plain = text.normalize('NFKC').trim().toLowerCase();
	const bare = plain.replace(/[\s()[\]【】.。-]+/g, '');
	if (/[\p{L}\p{N}]/u.test(plain) && !nothing.has(bare)) return [];
	return [{ code: 'word-for-nothing', from: 0, until: text.length, details: { text } }];
}

function isNobody(name: string): boolean {
	const plain = withoutAddress(name.normalize('NFKC').trim().toLowerCase());
	if (!/[\p{Lo}\p{Lu}\p{Ll}\p{Lt}]/u.test(plain) || /\d{5}|(?:\d[\s-]?){7}/.test(plain)) return true;
	if (isHidden(plain.replace(/\(.*$/, '').trim()) || name.trim() === 'NA') return true;
	return /\p{Script=Han}/u.test(plain) ? isChineseNobody(plain) : isEnglishNobody(plain);
}

/** 某某同志 is 某某: how somebody is spoken to says nothing of who it is. */
function withoutAddress(plain: string): string {
	return plain.replace(/(?<=\p{Script=Han}{2}|[x×*])\s?(?:同志|先生|女士|小姐)$/u, '');
}

/** `XXX`, `某某某`, `李某`, `王××`, `欧阳*`: letters and signs that stand for characters not to be read. */
function isHidden(plain: string): boolean {
	if (/^(?:[x×╳✕*?○◯●□■_.·\s〇某-]+)$/u.test(plain) && !/^〇+$/.test(plain)) return true;
	return (
		/^\p{Script=Han}{1,2}\s?(?:某[\p{Script=Han}\d]?|某{2,3}|[x×╳✕✖❌✗✘*?□■_#]{1,4}|[○◯●]{2,3}|[.。·…-]{2,}|先生|女士|小姐|同志)$/u.test(
			plain,
		) || /^\p{L}[\p{L}]*\.?\s?[*?×_]{2,}$/u.test(plain)
	);
}

const words = listOf(chineseNobody);
const exact = new Set(words);
const long = alternatives(words.filter(isLong));
const around = listOf(chineseAround);
const aroundLong = alternatives(around.filter(isLong));
const [before, behind] = [alternatives(around), `${alternatives(around)}|${long}`];
const whole = new RegExp(`^(?:(?:${before})*(?:${long})(?:${behind})*|(?:${aroundLong})+[无無缺空])$`);
const inside = new RegExp(alternatives(listOf(chineseInside)));

/** A single character that says nobody counts only alone: 无, 空 and 尚 are part of names. */
function isLong(word: string): boolean {
	return word.length > 1;
}

/** What is longer is a sentence, which names nobody either but is told by its length. */
const longestPhrase = 24;

/** Spaces pad a word as they pad a name. A part in brackets or behind a sign counts alone: 罗敏（待定）. */
function isChineseNobody(plain: string): boolean {
	const together = plain.replace(/[^\p{L}\p{N}〃]+/gu, '');
	if (exact.has(together) || inside.test(together)) return true;
	if (
		together.length <= longestPhrase &&
		(whole.test(together) || chineseDoing.test(together) || chineseRemark.test(together))
	)
		return true;
	if (!/[()[\]{}【】,、/;]/.test(plain)) return false;
	const parts = plain.split(/[^\p{L}\p{N}]+/u).filter((part) => isLong(part) && part.length <= longestPhrase);
	return parts.some((part) => whole.test(part));
}

const english = new Set(englishNobody.split(';').map((word) => word.trim()));

function isEnglishNobody(plain: string): boolean {
	const bare = plain.replace(/^[\s([{<"'.\-–—*]+|[\s)\]}>"'*!?–—-]+$/g, '').replace(/\s+/g, ' ');
	if (
		englishRemark.test(bare) ||
		english.has(bare.replace(/(?<=^| )(\w) (?=\w(?: |$))/g, '$1')) ||
		english.has(bare) ||
		english.has(bare.replaceAll('.', ''))
	)
		return true;
	const inBrackets = [...plain.matchAll(/[([](.*?)[)\]]/g)].map(([, inner = '']) => inner.trim());
	const parts = bare.split(/\s*[,;:/–—-]\s+|\s+[/–—-]\s*|[([]/).map((part) => part.trim());
	return [...inBrackets, ...(parts.length > 1 ? parts : [])].some((part) => certain.test(part));
}

/** Words that are no part of any name, even beside one. */
const certain =
	/^(?:(?:currently |now |post |position )?vacant|vacancy|tb[dacn]|to be \w+|n\/a|nobody|unknown|same as above|ditto)\.?$/;

const office = new RegExp(
	`^\\p{Script=Han}{0,12}?(?:(?:${officeStems})(?:${officeEnds})|${officePosts}|${officeShort})(?:领导|值班员|值班|负责人|同志|工作人员)?$`,
	'u',
);
/** No name of a person in Chinese has five characters and such an end; these with less are known. */
const institution =
	/^\p{Script=Han}{4,20}[局厅委部办署处室科股会院所台站社府]$|^\p{Script=Han}{1,3}(?:人民政府|政府|委员会|管委会|办公厅|[水教财农]\p{Script=Han}?[厅局]|公安[厅局]|统计局|卫健委|发改委|国资委)$/u;

function isOffice(name: string): boolean {
	const plain = name.normalize('NFKC').replace(/[\s()·]+/g, '');
	if (office.test(plain) || institution.test(plain)) return true;
	return englishOffice.test(name.normalize('NFKC').trim().toLowerCase());
}

function listOf(table: string): string[] {
	return table.trim().split(/\s+/);
}

/** The longest first, so that a regular expression takes the whole of a word. */
function alternatives(list: readonly string[]): string {
	return list.toSorted((a, b) => b.length - a.length).join('|');
}
