import { translator } from '../../i18n/translator.ts';
import type { Language } from '../../i18n/languages.ts';
import { isError, type Problem } from '../../records/problem.ts';
import type { Registry } from '../../registry/registry.ts';
import { problemJson } from './problem-text.ts';

/** The last line of `check`: what was read and what was found. */
export function checkText(language: Language, registry: Registry | undefined, problems: readonly Problem[]): string {
	const words = translator(language);
	const errors = problems.filter(isError).length;
	const found = words('check.found', { errors, warnings: problems.length - errors });
	if (!registry) return `${words('check.unreadable')}${found}`;
	return `${words('check.read', { bodies: registry.agencies.length, publications: registry.publications.length })}${found}`;
}

/** The same as data, with every problem in every language. */
export function checkJson(folder: string, registry: Registry | undefined, problems: readonly Problem[]) {
	const errors = problems.filter(isError).length;
	return {
		bodies: registry?.agencies.length ?? 0,
		publications: registry?.publications.length ?? 0,
		errors,
		warnings: problems.length - errors,
		problems: problems.map((found) => problemJson(folder, found)),
	};
}
