import type { InLanguages, Language } from './languages.ts';
import glossaryEn from './posts.en.json' with { type: 'json' };

/** What Chinese posts are called: those in the Party, and those of the state. */
interface PostGlossary {
	readonly party: Readonly<Record<string, string>>;
	readonly state: Readonly<Record<string, string>>;
}

/** A language without a glossary shows posts as they are written. */
const glossaries: InLanguages<PostGlossary> = { en: glossaryEn };

/** Of which level a government or committee is stands on the same page; in translation it is left out. */
const level = /^(省|市|州|县|区|特区|自治县)(?=政府|委|党委)/;

/**
 * A Chinese post in another language by its glossary: `党组成员、副厅长` is two posts. Posts in the Party are left out where
 * one of the state remains, for everybody alike. `undefined` where any part is not known: half a translation would say
 * too little.
 */
export function translatedPost(language: Language, post: string): string | undefined {
	const glossary = glossaries[language];
	if (!glossary) return undefined;
	const written = post.split('、').map((part) => part.trim());
	const inState = written.map((part) => called(glossary.state, part));
	const parts = written.map((part, index) => inState[index] ?? called(glossary.party, part));
	if (parts.includes(undefined)) return undefined;
	const state = inState.filter((part) => part !== undefined);
	return [...new Set(state.length > 0 ? state : parts)].join(', ');
}

function called(names: Readonly<Record<string, string>>, part: string): string | undefined {
	return names[part] ?? names[part.replace(level, '')];
}
