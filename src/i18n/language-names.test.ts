import { expect, test } from 'vitest';
import { languageName } from './language-names.ts';

test.each([
	{ tag: 'en', zh: '英语', en: 'English' },
	{ tag: 'hmn', zh: '苗语', en: 'Miao' },
	{ tag: 'pt-BR', zh: '葡萄牙语 (BR)', en: 'Portuguese (BR)' },
	{ tag: 'sw', zh: 'sw', en: 'sw' },
])('$tag is $zh, $en', ({ tag, ...names }) => {
	expect({ zh: languageName('zh', tag), en: languageName('en', tag) }).toEqual(names);
});
