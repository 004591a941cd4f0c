import { commandWords } from '../../i18n/command-words.ts';
import { languages, type Language } from '../../i18n/languages.ts';
import type { Agency, Post } from '../../records/agency.ts';
import { isWithdrawn, type Redactable } from '../../records/scalars.ts';
import type { RegistryEvent } from '../../registry/registry.ts';

/** An event in a few words: `罗敏任新闻发言人`, `Luo Min appointed spokesperson`. */
export function eventWords(language: Language, agency: Agency, event: RegistryEvent): string {
	const words = commandWords(language);
	const role = event.role === undefined ? '' : words(`role.${event.role}`);
	const term = agency.terms.find(({ key, posts }) => key === event.key || posts.some((post) => post.key === event.key));
	const line = agency.lines.find(({ key }) => key === event.key);
	const who = line ? ('number' in line ? line.number : line.address) : term?.name;
	return words(`event.${event.kind}`, {
		role,
		who: redactableText(language, who),
		post: postText(
			language,
			term?.posts.find(({ key }) => key === event.key),
		),
		line: line ? words(`line.${line.kind}`) : '',
	});
}

/** The day of an event; of an end on no known day, that it had come by then. */
export function eventDayText(language: Language, { on, notLater }: RegistryEvent): string {
	return notLater ? commandWords(language)('event.by-day', { day: on }) : on;
}

/** A text of a record, or that it was withdrawn. */
export function redactableText(language: Language, value: Redactable | undefined): string {
	return isWithdrawn(value) ? commandWords(language)('withdrawn') : (value ?? '');
}

function postText(language: Language, post: Post | undefined): string {
	const written = [language, ...languages].find((candidate) => post?.[candidate] !== undefined);
	return redactableText(language, written && post?.[written]);
}
