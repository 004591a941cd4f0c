import { openWords } from '../../i18n/translator.ts';
import type { RegistryEvent } from '../../registry/registry.ts';
import type { Change, ChangeSubject } from '../../views/change-log.ts';
import type { ChangeEntry, TermChange } from '../../views/handovers.ts';
import type { Site } from '../site.ts';
import { becauseInWords, termChangeWord } from './in-words.ts';
import { shownContact, shownName, shownPost, type ShownText } from './shown-text.ts';

/** What changed, as one plain text: the sentence that pages lay out with links in it (`components/changes/EntryText.astro`). */
export function entryText(site: Site, entry: ChangeEntry): string {
	if (entry.kind === 'change') return changeText(site, entry.change);
	const role = site.t(`role.${entry.came[0]?.event.role ?? 'spokesperson'}`);
	const [left, came] = [entry.left, entry.came].map((changes) => personsText(site, changes));
	return openWords(site.language, 'event.handover', { role, left: left ?? '', came: came ?? '' });
}

function personsText(site: Site, changes: readonly TermChange[]): string {
	const persons = changes.map(({ event, subject }) => {
		const acting = event.kind.startsWith('acting') ? ` ${site.t('person.acting')}` : '';
		return plainText(site, shownName(site, subject)) + acting + termDetail(site, subject, event);
	});
	return persons.join(site.t('list.separator'));
}

function changeText(site: Site, { event, subject }: Change): string {
	const { t, language } = site;
	const role = t(`role.${event.role ?? 'spokesperson'}`);
	switch (subject.kind) {
		case 'term': {
			const values = { role, who: plainText(site, shownName(site, subject)), detail: termDetail(site, subject, event) };
			return openWords(language, termChangeWord(event.kind), values);
		}
		case 'post': {
			const [from, to] = [subject.from, subject.to].map((post) => plainText(site, shownPost(site, post)));
			const word = subject.from ? 'event.post-changed' : 'event.post-changed-to';
			return openWords(language, word, {
				who: plainText(site, shownName(site, subject)),
				from: from ?? '',
				to: to ?? '',
			});
		}
		case 'vacancy': {
			const isDeclared = event.edge === 'began';
			const day = isDeclared ? subject.expected : undefined;
			const expected = day === undefined ? '' : t('event.expected', { day: site.dayInWords(day) });
			return t(isDeclared ? 'event.vacancy-declared' : 'event.vacancy-ended', { role }) + expected;
		}
		case 'line': {
			const contact = plainText(site, shownContact(site, subject.lineKind, subject.contact));
			const word = event.edge === 'began' ? 'event.line-began' : 'event.line-ended';
			return openWords(language, word, { line: t(`line.${subject.lineKind}`), contact });
		}
		case 'state':
			return stateText(site, subject);
	}
}

function stateText(site: Site, { from, to, list }: Extract<ChangeSubject, { readonly kind: 'state' }>): string {
	const what = list === 'same' ? (from ? 'event.renamed' : 'event.state-changed') : (`event.list-${list}` as const);
	const fromTo = from
		? openWords(site.language, 'event.from-to', { from: site.words(from).text, to: site.words(to).text })
		: '';
	return site.t(what) + fromTo;
}

function termDetail(site: Site, { post, reason }: TermChange['subject'], event: RegistryEvent): string {
	const because = becauseInWords(site, reason);
	const values = because === undefined ? {} : { reason: because };
	if (!post) return because === undefined ? '' : openWords(site.language, 'event.reason', values);
	const word = event.edge === 'began' ? 'event.with-post' : reason ? 'event.held-post-reason' : 'event.held-post';
	return openWords(site.language, word, { ...values, post: plainText(site, shownPost(site, post)) });
}

/** A text as `Fact.astro` shows it, without elements. */
export function plainText({ t }: Site, shown: ShownText | undefined): string {
	if (shown === undefined) return '';
	if (shown.withdrawn !== undefined) return t('fact.withdrawn', { number: shown.withdrawn });
	const latin = shown.latin ? ` ${shown.latin.text}` : '';
	const corrected = shown.printed === undefined ? '' : t('fact.corrected', { printed: shown.printed });
	return shown.text + latin + corrected;
}
