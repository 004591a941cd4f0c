import type { Language } from '../../i18n/languages.ts';
import { problemWords } from '../../i18n/translator.ts';
import type { Problem } from '../../records/problem.ts';
import { fileInFolder } from './problem-text.ts';

/** A problem as a workflow command of GitHub Actions, which shows it beside the line that it is about. */
export function githubAnnotation(language: Language, folder: string, found: Problem): string {
	const { message, hint } = problemWords(language, found.code, found.details);
	const properties = {
		file: fileInFolder(folder, found.place.file),
		line: String(found.place.line),
		col: String(found.place.column),
		title: found.code,
	};
	const listed = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
	return `::${found.severity} ${listed.join(',')}::${escapeData([message, hint].filter((part) => part !== '').join('\n'))}`;
}

function escapeData(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
	return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
