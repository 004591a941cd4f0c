import { commandWords } from '../../i18n/command-words.ts';
import type { Language } from '../../i18n/languages.ts';
import { isError, type Problem } from '../../records/problem.ts';
import type { Registry } from '../../registry/registry.ts';
import { problemJson } from './problem-text.ts';

/** The last line of `check`: what was read and what was found. */
export function checkText(language: Language, registry: Registry | undefined, problems: readonly Problem[]): string {
	const words = commandWords(language);
	const errors = problems.filter(isError).length;
	const found = words('check.found', { errors, warnings: problems.length - errors });
	if (!registry) return `${words('check.unreadable')}${found}`;
	return `${words('check.read', { bodies: registry.bodies.length, publications: registry.publications.length })}${found}`;
}

/** The same as data, with every problem in every language. */
export function checkJson(folder: string, registry: Registry | undefined, problems: readonly Problem[]) {
	const errors = problems.filter(isError).length;
	return {
		bodies: registry?.bodies.length ?? 0,
		publications: registry?.publications.length ?? 0,
		errors,
		warnings: problems.length - errors,
		problems: problems.map((found) => problemJson(folder, found)),
	};
}
