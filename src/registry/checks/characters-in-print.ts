import { languages, perLanguage, type InLanguages } from '../../i18n/languages.ts';
import type { AgencyRecord } from '../../records/agency.ts';
import { problemAt } from '../../records/problem-at.ts';
import type { Problem } from '../../records/problem.ts';
import { codePointOf } from '../../records/reading/characters.ts';
import type { Redactable } from '../../records/scalars.ts';
import { undrawnCharacters } from '../../records/text-rules/drawn-characters.ts';
import { firstLanguage } from '../first-language.ts';
import type { RegistryCheck } from '../loaded-registry.ts';
import type { RecordPath } from '../record-path.ts';

/** A text that a document of a publication may print, with the way to it. */
type PrintedText = readonly [path: RecordPath, text: unknown];

/** What documents print has characters that their font can draw; others are printed as 〓 with a note. */
export const checkCharactersInPrint: RegistryCheck = ({ registry, content }) => {
	const first = firstLanguage(registry);
	const inFirst = (path: RecordPath, text: InLanguages<Redactable> | undefined): PrintedText[] => {
		// Where a text is not in the first language, another is printed.
		const printed = [first, ...languages].find((language) => text?.[language] !== undefined);
		return printed === undefined ? [] : [[[...path, printed], text?.[printed]]];
	};
	const { value } = content.registry;
	return [
		...undrawnIn(content.registry, [
			...inFirst(['authority', 'name'], value.authority.name),
			...value.groups.flatMap(({ name }, index) => inFirst(['groups', index, 'name'], name)),
			...Object.entries(value.roster).flatMap(([key, text]) => inFirst(['roster', key], text)),
		]),
		...content.agencies.flatMap((record) => undrawnIn(record, textsOfAgency(record.value, inFirst))),
	];
};

type InFirst = (path: RecordPath, text: InLanguages<Redactable> | undefined) => PrintedText[];

/** An agency that was never on the list is printed nowhere. */
function textsOfAgency(agency: AgencyRecord, inFirst: InFirst): PrintedText[] {
	if (!agency.onList && !agency.formerly.some(({ onList }) => onList)) return [];
	return [
		...inFirst(['name'], agency.name),
		...inFirst(['pressOffice', 'name'], agency.pressOffice.name),
		...agency.formerly.flatMap(({ name, pressOffice }, at) => [
			...inFirst(['formerly', at, 'name'], name),
			...inFirst(['formerly', at, 'pressOffice', 'name'], pressOffice?.name),
		]),
		...agency.terms.flatMap(({ name, matter, posts }, at): PrintedText[] => [
			[['terms', at, 'name'], name],
			...inFirst(['terms', at, 'matter'], matter),
			...posts.flatMap((post, nth) =>
				inFirst(
					['terms', at, 'posts', nth],
					perLanguage((language) => post[language]),
				),
			),
		]),
		...agency.lines.flatMap((line, at): PrintedText[] => [
			[['lines', at, 'address'], 'address' in line ? line.address : undefined],
			...inFirst(['lines', at, 'label'], line.label),
		]),
	];
}

function undrawnIn(record: Parameters<typeof problemAt>[1], texts: readonly PrintedText[]): Problem[] {
	return texts.flatMap(([path, text]) => {
		if (typeof text !== 'string') return [];
		return undrawnCharacters(text).map((character) =>
			problemAt('character-not-drawn', record, path, {
				text: character,
				codePoint: codePointOf(character),
				value: text,
			}),
		);
	});
}
