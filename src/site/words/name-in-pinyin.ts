import { readingsOfCharacter, readPerson } from '../chinese-pronunciations.ts';

/**
 * A Chinese name in Hanyu Pinyin as GB/T 28039 spells names of persons: the surname, read as a surname, and the given name
 * in one word: `Ouyang Jing`, `Zhang Ai’ai`. It is a reading, which nobody confirmed: `undefined` where it is uncertain,
 * that is where a character has several readings of which none is settled, where the first character is no usual surname,
 * and where the name is of another tradition (`罗布·次旦`) or so long that it may be.
 */
export function nameInPinyin(name: string): string | undefined {
	const characters = Array.from(name);
	const ofSurname = compoundSurnames.has(characters.slice(0, 2).join('')) && characters.length > 2 ? 2 : 1;
	const given = characters.slice(ofSurname);
	const [surname = ''] = characters;
	if (given.length < 1 || given.length > 2) return undefined;
	if (ofSurname === 1 && !isSurname(surname)) return undefined;
	const syllables = readPerson(name);
	const isWhole = syllables.length === characters.length && syllables.every((syllable) => /^[a-z]+$/.test(syllable));
	const isCertain = given.every((character) => isSettled(character, settledInNames));
	if (!isWhole || !isCertain) return undefined;
	return [syllables.slice(0, ofSurname), syllables.slice(ofSurname)].map(spelt).join(' ');
}

function isSurname(character: string): boolean {
	return surnames.has(character) && isSettled(character, settledSurnames);
}

function isSettled(character: string, settled: ReadonlySet<string>): boolean {
	return settled.has(character) || readingsOfCharacter(character).length === 1;
}

/** Syllables as one word: one that begins with a vowel is kept apart from that before it. */
function spelt(syllables: readonly string[]): string {
	const word = syllables
		.map((syllable, at) => (at > 0 && /^[aoe]/.test(syllable) ? `’${syllable}` : syllable))
		.join('')
		.replaceAll('v', 'ü');
	return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Surnames that are usual, those of one character first: what begins otherwise may be a name of another tradition. */
const surnames = new Set(
	'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪安颜倪严牛温芦季俞章鲁伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿卜詹关苗凌纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位霍翁隋植甘景薄单包司宁柯阮桂闵解柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来苟全褚廉简娄符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝巩井练仲虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆银扬明沙伏岑习胥保蔺水云昌凤皮俸岩者班农粟占尧肖代付闫邝和',
);

const compoundSurnames = new Set(
	'欧阳 司马 上官 诸葛 皇甫 尉迟 公孙 令狐 宇文 长孙 慕容 司徒 夏侯 南宫 端木 呼延 申屠 濮阳 淳于 东方 闻人 澹台'.split(
		' ',
	),
);

/** Surnames that are read in one way as surnames, whatever else their character may be: `单` is Shan, `查` is Zha. */
const settledSurnames = new Set('孙朱冯许沈曾彭贾丁叶石陆万汤殷陶俞齐莫谷卜盛查隋景薄单解车瞿褚揭糜仇艾竺和');

/** Characters that are read in one way in given names; another reading is of old texts, of places or of other words. */
const settledInNames = new Set('红家思若信强泽景娜叶乾石莎虹陆许谷陶奇广育会大模见合和');
