import type { InLanguages, Language } from './languages.ts';
import glossaryEn from './posts.en.json' with { type: 'json' };

/** What Chinese posts are called. A language without a glossary shows them as they are written. */
const glossaries: InLanguages<Readonly<Record<string, string>>> = { en: glossaryEn };

/** Of which level a government or committee is stands on the same page; in translation it is left out. */
const level = /^(省|市|州|县|区|特区|自治县)(?=政府|委|党委)/;

/**
 * A Chinese post in another language by its glossary: `党组成员、副厅长` is two posts. `undefined` where any part of it is
 * not known: half a translation would say too little.
 */
export function translatedPost(language: Language, post: string): string | undefined {
	const glossary = glossaries[language];
	const parts = post.split('、').map((part) => glossary?.[part.trim()] ?? glossary?.[part.trim().replace(level, '')]);
	return parts.every((part) => part !== undefined) ? [...new Set(parts)].join(', ') : undefined;
}
