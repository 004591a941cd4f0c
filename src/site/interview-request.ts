import { interviewRequest, type RequestWords } from '../formats/request-copy.ts';
import { contactOfLine } from '../records/agency.ts';
import type { Agency } from '../registry/registry.ts';
import type { DaysAhead } from '../views/days-ahead.ts';
import { numbersOnPage } from './numbers.ts';
import type { Site } from './site.ts';
import { shownContact } from './words/shown-text.ts';

/** What a journalist copies to ask an agency for an interview; where it has no number, with the one that answers for it, and whose that is. */
export function requestTo(site: Site, agency: Agency, days?: DaysAhead): string {
	const { main: own, others } = numbersOnPage(site, agency, days);
	const main = own ?? others[0];
	const number = main && shownContact(site, main.line.kind, contactOfLine(main.line), main.agency).text;
	return interviewRequest(wordsOf(site), {
		agency: site.words(agency.record.name).text,
		pressOffice: site.words(agency.record.pressOffice.name).text,
		line: main?.elsewhere ? `${main.label} ${number}` : number,
		hours: main?.hours,
	});
}

function wordsOf({ t, registry }: Site): RequestWords {
	return {
		subject: t('request.subject'),
		to: t('request.to'),
		line: t('request.line'),
		lineWithHours: t('request.line-with-hours', { line: '{{line}}', hours: '{{hours}}' }),
		sample: registry.settings.sample ? t('request.sample') : undefined,
		greeting: t('request.greeting'),
		outlet: t('request.outlet'),
		journalist: t('request.journalist'),
		credentials: t('request.credentials'),
		topic: t('request.topic'),
		questions: t('request.questions'),
		form: t('request.form'),
		deadline: t('request.deadline'),
		callback: t('request.callback'),
		colon: t('request.colon'),
		closing: t('request.closing'),
	};
}
