import { readingOrder, type InLanguages, type Language } from '../../i18n/languages.ts';
import { translator, type Translate } from '../../i18n/translator.ts';
import { isNumbered, type ContactLine } from '../../records/agency.ts';
import { formatNumber } from '../../records/number-forms.ts';
import { isWithdrawn, type Redactable } from '../../records/scalars.ts';
import { firstLanguage } from '../../registry/first-language.ts';
import { numberOfAgency } from '../../registry/line-number.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Printed } from '../../views/roster-row.ts';

/** How words of records stand in a document of a registry. */
export interface WordsInPrint {
	readonly language: Language;
	readonly t: Translate;
	/** A text: corrected with what was printed before, or that it was withdrawn. */
	text(value: Redactable | Printed): string;
	/** The same in the language of the document, else in another one; empty where there is none. */
	textIn(values: InLanguages<Redactable | Printed>): string;
	/** The number or the address of a line. */
	contact(kind: ContactLine['kind'], value: Redactable | Printed): string;
	nameOfGroup(id: string): string;
}

export function wordsInPrint(registry: Registry): WordsInPrint {
	const language = firstLanguage(registry);
	const t = translator(language);
	const written = (value: Redactable | Printed, form: (text: string) => string = (text) => text): string => {
		const printed = typeof value === 'object' && 'value' in value ? value : { value };
		if (isWithdrawn(printed.value)) return t('fact.withdrawn', { number: printed.value.withdrawn });
		const corrected =
			'printed' in printed && printed.printed !== undefined
				? t('fact.corrected', { printed: form(printed.printed) })
				: '';
		return form(printed.value) + corrected;
	};
	const textIn = (values: InLanguages<Redactable | Printed>): string => {
		const found = readingOrder(language).find((of) => values[of] !== undefined);
		return found === undefined ? '' : written(values[found] ?? '');
	};
	const formatted = (text: string): string => {
		const number = numberOfAgency(registry, undefined, text);
		return number ? formatNumber(number, language) : text;
	};
	return {
		language,
		t,
		text: (value) => written(value),
		textIn,
		contact: (kind, value) => written(value, isNumbered(kind) ? formatted : undefined),
		nameOfGroup: (id) => {
			const group = registry.settings.groups.find((of) => of.id === id);
			return group ? textIn(group.name) : id;
		},
	};
}
