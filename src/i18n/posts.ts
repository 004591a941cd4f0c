import glossary from './posts.en.json' with { type: 'json' };

const english: Readonly<Record<string, string>> = glossary;

/** Of which level a government or committee is stands on the same page; in English it is left out. */
const level = /^(省|市|州|县|区|特区|自治县)(?=政府|委|党委)/;

/**
 * A post in English by the glossary: `党组成员、副厅长` is two posts. `undefined` where any part of it is not known: half
 * a translation would say too little.
 */
export function postInEnglish(post: string): string | undefined {
	const parts = post.split('、').map((part) => english[part.trim()] ?? english[part.trim().replace(level, '')]);
	return parts.every((part) => part !== undefined) ? [...new Set(parts)].join(', ') : undefined;
}
