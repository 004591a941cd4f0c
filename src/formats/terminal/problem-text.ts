import { problemWords, translator } from '../../i18n/translator.ts';
import { languages, type Language } from '../../i18n/languages.ts';
import type { Problem } from '../../records/problem.ts';
import { visibleName } from './visible-text.ts';

/** A problem as a terminal shows it, with its hint below it. `folder` is where the content lies, as the user named it. */
export function problemText(language: Language, folder: string, found: Problem): string {
	const { message, hint } = problemWords(language, found.code, visibleDetails(found.details));
	const severity = translator(language)(`problem.${found.severity}`);
	const first = `${placeText(folder, found)}: ${severity}: ${message} [${found.code}]`;
	return hint === '' ? first : `${first}\n    ${hint}`;
}

/** A problem as data, with its words in every language. */
export function problemJson(folder: string, found: Problem) {
	const inLanguages = (part: 'message' | 'hint') =>
		Object.fromEntries(
			languages.map((language) => [language, problemWords(language, found.code, found.details)[part]]),
		);
	const { code, severity, place, details } = found;
	return {
		code,
		severity,
		file: fileInFolder(folder, place.file),
		line: place.line,
		column: place.column,
		message: inLanguages('message'),
		hint: inLanguages('hint'),
		details,
	};
}

/** The path of a content file from where the command runs. */
export function fileInFolder(folder: string, file: string): string {
	const stem = folder.replace(/\/+$/, '');
	return stem === '' || stem === '..' ? file : `${stem}/${file}`;
}

function visibleDetails(details: Problem['details']): Problem['details'] {
	return Object.fromEntries(Object.entries(details).map(([name, value]) => [name, visibleName(value)]));
}

function placeText(folder: string, { place: { file, line, column } }: Problem): string {
	return `${visibleName(fileInFolder(folder, file))}:${line}:${column}`;
}
