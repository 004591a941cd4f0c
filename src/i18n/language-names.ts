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

/** What a language is called, by its tag: script and region stand behind it, and a language not named here by its tag. */
export function languageName(language: Language, tag: string): string {
	const [primary = '', ...more] = tag.split('-');
	const name = names[primary]?.[language];
	if (name === undefined) return tag;
	return more.length === 0 ? name : `${name} (${more.join('-')})`;
}
