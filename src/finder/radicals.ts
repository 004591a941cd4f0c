// Programs that copy text out of a PDF give radicals where characters were written: ⻓ for 长. Those of Kangxi are resolved by
// their compatibility forms; the supplement has none for most.

const first = 0x2e80;

/** The characters that U+2E80 to U+2EF3 stand for, in their order. */
const characters =
	'丶厂乛乚乙亻冂几刀刂卜㔾小小兀尣尢尢巳幺彑彐忄心扌攵攵旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒罓网网羊羊羊耂肀聿月臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';

/** A text with characters in the place of radicals. */
export function withoutRadicals(text: string): string {
	return text.replace(/[\u2e80-\u2ef3]/g, (radical) => characters.charAt(radical.charCodeAt(0) - first) || radical);
}
