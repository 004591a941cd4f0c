import { translator } from '../../i18n/translator.ts';
import { formatDay } from '../../i18n/days-in-words.ts';
import { localize, type Language } from '../../i18n/languages.ts';
import type { IsoDate } from '../../calendar/index.ts';
import type { Registry, RegistryEvent } from '../../registry/registry.ts';
import type { Change } from '../../views/change-log.ts';
import { agencyName, changeWords } from './filings-text.ts';

/** What was filed with one letter. */
export interface Receipt {
	readonly agency: string;
	readonly on: IsoDate;
	readonly number: string;
	readonly events: readonly RegistryEvent[];
	/** The changes of the agency as of the day of filing, with where each stands. */
	readonly changes: readonly Change[];
}

/** The desk's receipt to print and to send back: agency, events in words, day and number. */
export function receiptText(language: Language, registry: Registry, receipt: Receipt): string {
	const words = translator(language);
	const { agency, on, number, events, changes } = receipt;
	const lines = events.map((event, index) => {
		const standing = dutiesText(
			language,
			changes.find((change) => change.event.id === event.id),
		);
		const about = words(event.notLater ? 'receipt.event-by' : 'receipt.event', {
			words: changeWords(language, registry, { agency, event }),
			on: event.on,
		});
		return `  ${index + 1}. ${about}  [${event.key}.${event.edge}]  ${standing}`;
	});
	return [
		words('receipt.title'),
		'',
		words('receipt.body', { body: agencyName(language, registry, agency), id: agency }),
		words('receipt.number', { number }),
		words('receipt.on', { day: formatDay(language, on) }),
		words('receipt.events'),
		...lines,
		'',
		localize(registry.settings.authority.name, language).text,
		formatDay(language, on),
	].join('\n');
}

function dutiesText(language: Language, change: Change | undefined): string {
	const words = translator(language);
	const filing = change?.filing;
	if (!filing) return words('receipt.standing.none');
	const { state, filedAfter: count = 0 } = filing;
	if (count < 0) return words('receipt.standing.upcoming');
	if (state === 'late' || state === 'within-month-after-days' || state === 'within-days-after-month')
		return words(`receipt.standing.${state}`, { count });
	return words('receipt.standing.in-time', { count });
}
