import { wordTables } from '../i18n/word-tables.ts';

/**
 * The text of `i18n/word-slots.ts`: of every word with slots what they are called, in whatever language. A word that
 * has a form for each plural has the slot `count`, also where its forms say it in words.
 */
export function slotTypes(): string {
	const slots = new Map<string, Set<string>>();
	for (const { pages, commands } of Object.values(wordTables))
		for (const [key, text] of Object.entries({ ...pages, ...commands })) {
			const stem = key.replace(/_(zero|one|two|few|many|other)$/, '');
			const names = slots.get(stem) ?? new Set();
			if (stem !== key) names.add('count');
			for (const [, name = ''] of text.matchAll(/\{\{(\w+)\}\}/g)) names.add(name);
			slots.set(stem, names);
		}
	const lines = [...slots]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.filter(([, names]) => names.size > 0)
		.map(
			([stem, names]) =>
				`\t${quoted(stem)}: ${[...names]
					.sort()
					.map((name) => `'${name}'`)
					.join(' | ')};\n`,
		);
	return `${head}export interface WordSlots {\n${lines.join('')}}\n`;
}

const head = `/**
 * What stands in the \`{{name}}\` of every word that has one, as the compiler is told. Read off the words by
 * \`npx vitest run src/i18n -u\`; a test holds it to them.
 */
`;

/** A key as prettier leaves it. */
function quoted(key: string): string {
	return /^\w+$/.test(key) ? key : `'${key}'`;
}
