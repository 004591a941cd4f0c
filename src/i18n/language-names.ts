import type { Language } from './languages.ts';

type Names = Readonly<Record<Language, string>>;

// Written by hand: the language data of machines differ, and few know the languages of a province.
const names: Readonly<Record<string, Names>> = {
	zh: { zh: '普通话', en: 'Chinese' },
	yue: { zh: '粤语', en: 'Cantonese' },
	hak: { zh: '客家话', en: 'Hakka' },
	csl: { zh: '中国手语', en: 'Chinese Sign Language' },
	hmn: { zh: '苗语', en: 'Miao' },
	pcc: { zh: '布依语', en: 'Bouyei' },
	kmc: { zh: '侗语', en: 'Dong' },
	doc: { zh: '侗语', en: 'Dong' },
	ii: { zh: '彝语', en: 'Yi' },
	swi: { zh: '水语', en: 'Sui' },
	za: { zh: '壮语', en: 'Zhuang' },
	bo: { zh: '藏语', en: 'Tibetan' },
	mn: { zh: '蒙古语', en: 'Mongolian' },
	ug: { zh: '维吾尔语', en: 'Uyghur' },
	kk: { zh: '哈萨克语', en: 'Kazakh' },
	en: { zh: '英语', en: 'English' },
	fr: { zh: '法语', en: 'French' },
	de: { zh: '德语', en: 'German' },
	es: { zh: '西班牙语', en: 'Spanish' },
	pt: { zh: '葡萄牙语', en: 'Portuguese' },
	it: { zh: '意大利语', en: 'Italian' },
	ru: { zh: '俄语', en: 'Russian' },
	ar: { zh: '阿拉伯语', en: 'Arabic' },
	ja: { zh: '日语', en: 'Japanese' },
	ko: { zh: '韩语', en: 'Korean' },
	vi: { zh: '越南语', en: 'Vietnamese' },
	th: { zh: '泰语', en: 'Thai' },
	lo: { zh: '老挝语', en: 'Lao' },
	km: { zh: '柬埔寨语', en: 'Khmer' },
	my: { zh: '缅甸语', en: 'Burmese' },
	ms: { zh: '马来语', en: 'Malay' },
	id: { zh: '印尼语', en: 'Indonesian' },
	hi: { zh: '印地语', en: 'Hindi' },
};

/** Scripts and regions as they are said of a language. */
const kinds: Readonly<Record<string, Names>> = {
	Hans: { zh: '简体', en: 'simplified' },
	Hant: { zh: '繁体', en: 'traditional' },
	HK: { zh: '香港', en: 'Hong Kong' },
	MO: { zh: '澳门', en: 'Macao' },
	TW: { zh: '台湾', en: 'Taiwan' },
	SG: { zh: '新加坡', en: 'Singapore' },
	GB: { zh: '英国', en: 'Britain' },
	US: { zh: '美国', en: 'United States' },
	BR: { zh: '巴西', en: 'Brazil' },
	PT: { zh: '葡萄牙', en: 'Portugal' },
};

const brackets: Readonly<Record<Language, readonly [string, string]>> = { zh: ['（', '）'], en: [' (', ')'] };

/**
 * What a language is called, by its tag. Script and region stand behind it where they are said of it: nobody says Chinese
 * of China. A language not named here is given by its tag, so is one with a script or region not named here.
 */
export function languageName(language: Language, tag: string): string {
	const [primary = '', ...more] = tag.split('-');
	const said = primary === 'zh' ? more.filter((part) => part !== 'CN') : more;
	const [name, ...parts] = [names[primary], ...said.map((part) => kinds[part])].map((of) => of?.[language]);
	if (name === undefined || parts.includes(undefined)) return tag;
	const [open, close] = brackets[language];
	return parts.length === 0 ? name : `${name}${open}${parts.join(language === 'zh' ? '、' : ', ')}${close}`;
}
