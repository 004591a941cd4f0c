import { addDays, type IsoDate } from '../../calendar/index.ts';
import { languages, type InLanguages, type Localized } from '../../i18n/languages.ts';
import { isNumbered, type ContactLine } from '../../records/agency.ts';
import { formatNumber, toCardNumber } from '../../records/number-forms.ts';
import type { Began, Ended } from '../../records/began-ended.ts';
import { isWithdrawn, type Redactable } from '../../records/scalars.ts';
import { hasEnded } from '../../registry/has-ended.ts';
import { numberOfAgency } from '../../registry/line-number.ts';
import type { Agency, Registry } from '../../registry/registry.ts';
import { sinceOf, type Printed, type Since } from '../../views/roster-row.ts';

/** The days of something that lasts, as the files name them. */
export interface Lasting {
	readonly firstDay?: IsoDate | undefined;
	readonly knownBy?: IsoDate | undefined;
	readonly beganIn?: string | undefined;
	readonly lastDay?: IsoDate | undefined;
	readonly overBy?: IsoDate | undefined;
}

/** A stretch of days from a beginning to the first day on which it is over. */
export function lastingFrom(from: Since, until?: IsoDate, lastDayIsKnown = true): Lasting {
	return {
		firstDay: 'on' in from ? from.on : undefined,
		knownBy: 'by' in from ? from.by : undefined,
		beganIn: 'by' in from ? from.in : undefined,
		lastDay: until !== undefined && lastDayIsKnown ? addDays(until, -1) : undefined,
		overBy: lastDayIsKnown ? undefined : until,
	};
}

/** The days of an entry; an end far ahead is none. */
export function lastingOf(
	registry: Registry,
	{ began, ended }: { readonly began: Began; readonly ended?: Ended | undefined },
): Lasting {
	const end = hasEnded(registry, ended) ? ended : undefined;
	return lastingFrom(sinceOf(began), end?.on, end?.notLater !== true);
}

type Value = Redactable | Printed | undefined;

/** Values as they are given out: what was withdrawn is left out, and the member that would have held it is remembered. */
export class OpenValues {
	readonly #withdrawn: string[] = [];

	text(member: string, value: Value): string | undefined {
		const now = typeof value === 'object' && 'value' in value ? value.value : value;
		if (!isWithdrawn(now)) return now;
		this.#withdrawn.push(member);
		return undefined;
	}

	/** Without the languages in which it was withdrawn; `undefined` where none is left. */
	words(member: string, values: InLanguages<Value> | undefined): Localized | undefined {
		const open = languages.flatMap((language) => {
			const text = this.text(member, values?.[language]);
			return text === undefined ? [] : [[language, text]];
		});
		return open.length === 0 ? undefined : (Object.fromEntries(open) as Localized);
	}

	/** The number of a line or, where it has none, its address. */
	contact(registry: Registry, agency: Agency | undefined, kind: ContactLine['kind'], value: Value): ContactMembers {
		const text = this.text(isNumbered(kind) ? 'number' : 'address', value);
		if (text === undefined) return {};
		return isNumbered(kind) ? { number: toNumber(registry, agency, text) } : { address: text };
	}

	/** The members whose value was withdrawn, each once. */
	get withdrawn(): string[] | undefined {
		return this.#withdrawn.length === 0 ? undefined : [...new Set(this.#withdrawn)];
	}
}

interface ContactMembers {
	readonly number?: ReturnType<typeof toNumber>;
	readonly address?: string;
}

/** A number in all its forms; one of its time, which the numbering plan holds no longer, as it is written. */
function toNumber(registry: Registry, agency: Agency | undefined, text: string) {
	const number = numberOfAgency(registry, agency, text);
	return {
		written: number?.canonical ?? text,
		international: number && toCardNumber(number),
		extension: number?.extension,
		printed: Object.fromEntries(
			registry.settings.languages.map((language) => [language, number ? formatNumber(number, language) : text]),
		) as Localized,
	};
}
