import type { QueryWorld } from './query-world.ts';

// What goes wrong where names are typed. Texts too short for a slip give `undefined`.

const strangers = [
	...'天地人口手日月水火山石田土禾米竹马牛羊鸟鱼虫花草大小多少上下左右来去出入开关高低长短好坏新旧黑白红绿今明年时分秒',
];

export function replaceOne(random: () => number, text: string): string | undefined {
	const at = Math.floor(random() * text.length);
	const stranger = strangers[Math.floor(random() * strangers.length)] as string;
	if (text.length < 4 || text.includes(stranger)) return undefined;
	return text.slice(0, at) + stranger + text.slice(at + 1);
}

export function dropOne(random: () => number, text: string): string | undefined {
	const at = Math.floor(random() * text.length);
	return text.length < 4 ? undefined : text.slice(0, at) + text.slice(at + 1);
}

export function insertOne(random: () => number, text: string): string | undefined {
	const at = 1 + Math.floor(random() * (text.length - 1));
	const stranger = strangers[Math.floor(random() * strangers.length)] as string;
	return text.length < 4 ? undefined : text.slice(0, at) + stranger + text.slice(at);
}

export function swapTwo(random: () => number, text: string): string | undefined {
	const at = Math.floor(random() * (text.length - 1));
	if (text.length < 4 || text[at] === text[at + 1]) return undefined;
	return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
}

/** One character by another of the same sound, from those that are often typed. */
export function homophone({ readingOf, random }: QueryWorld, text: string): string | undefined {
	if (text.length < 3) return undefined;
	const at = Math.floor(random() * text.length);
	const sound = readingOf(text, 'agency')[at];
	const others = [...common].filter(
		(character) => character !== text[at] && readingOf(character, 'agency')[0] === sound,
	);
	const other = others[Math.floor(random() * others.length)];
	return other && text.slice(0, at) + other + text.slice(at + 1);
}

const common =
	'一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔玉育交遇鱼语雨于预予欲域渔浴阳杨羊洋养样央扬仰势试室视适释事市世士示食诗师施失湿石实拾史使始驶是收手首守受瘦书叔输熟属数树术述束桌';

export function replaceLetter(random: () => number, text: string): string | undefined {
	if (text.length < 8) return undefined;
	const at = 2 + Math.floor(random() * (text.length - 2));
	const letter = String.fromCharCode(97 + Math.floor(random() * 26));
	if (!/[a-z]/.test(text[at] ?? '') || text[at] === letter) return undefined;
	return text.slice(0, at) + letter + text.slice(at + 1);
}
