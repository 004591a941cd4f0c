import { translator } from '../../i18n/translator.ts';
import { readingOrder, type Language } from '../../i18n/languages.ts';
import { contactOfLine, type AgencyRecord } from '../../records/agency.ts';
import { isWithdrawn, type Redactable } from '../../records/scalars.ts';
import type { RegistryEvent } from '../../registry/registry.ts';

/** An event in a few words: `罗敏任新闻发言人`, `Luo Min became spokesperson`. */
export function eventWords(language: Language, record: AgencyRecord, event: RegistryEvent): string {
	const words = translator(language);
	const role = event.role === undefined ? '' : words(`role.${event.role}`);
	const { kind } = event;
	switch (kind) {
		case 'term-began':
		case 'term-ended':
		case 'acting-began':
		case 'acting-ended':
			return words(`event.${kind}`, { who: holderName(language, record, event), role, detail: '' });
		case 'post-changed':
			return words('event.post-changed-to', {
				who: holderName(language, record, event),
				to: postText(language, record, event),
			});
		case 'vacancy-declared':
		case 'vacancy-ended':
			return words(`event.${kind}`, { role });
		case 'line-began':
		case 'line-ended': {
			const line = record.lines.find(({ key }) => key === event.key);
			const contact = redactableText(language, line && contactOfLine(line));
			return words(`event.${kind}`, { line: line ? words(`line.${line.kind}`) : '', contact });
		}
		case 'state-changed':
			return words('event.state-changed');
	}
}

/** The name of the person whose term, or post in a term, an event is about. */
function holderName(language: Language, { terms }: AgencyRecord, event: RegistryEvent): string {
	const term = terms.find(({ key, posts }) => key === event.key || posts.some((post) => post.key === event.key));
	return redactableText(language, term?.name);
}

/** The day of an event; of an end on no known day, that it had come by then. */
export function eventDayText(language: Language, { on, notLater }: RegistryEvent): string {
	return notLater ? translator(language)('event.by-day', { day: on }) : on;
}

/** A text of a record, or that it was withdrawn. */
export function redactableText(language: Language, value: Redactable | undefined): string {
	return isWithdrawn(value) ? translator(language)('withdrawn') : (value ?? '');
}

function postText(language: Language, { terms }: AgencyRecord, event: RegistryEvent): string {
	const post = terms.flatMap(({ posts }) => posts).find(({ key }) => key === event.key);
	const written = readingOrder(language).find((candidate) => post?.[candidate] !== undefined);
	return redactableText(language, written && post?.[written]);
}
