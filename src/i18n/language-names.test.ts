import { expect, test } from 'vitest';
import { languageName } from './language-names.ts';

test.each([
	{ tag: 'en', zh: '英语', en: 'English' },
	{ tag: 'hmn', zh: '苗语', en: 'Miao' },
	{ tag: 'pt-BR', zh: '葡萄牙语（巴西）', en: 'Portuguese (Brazil)' },
	{ tag: 'zh-CN', zh: '普通话', en: 'Chinese' },
	{ tag: 'zh-Hant-HK', zh: '普通话（繁体、香港）', en: 'Chinese (traditional, Hong Kong)' },
	{ tag: 'en-XX', zh: 'en-XX', en: 'en-XX' },
	{ tag: 'sw', zh: 'sw', en: 'sw' },
])('$tag is $zh, $en', ({ tag, ...names }) => {
	expect({ zh: languageName('zh', tag), en: languageName('en', tag) }).toEqual(names);
});
