import type { IsoDate } from '../calendar/index.ts';
import { type ContactLine } from '../records/agency.ts';
import { toTelAddress } from '../records/number-forms.ts';
import { agencyOn } from '../registry/in-force.ts';
import { numberOfLine } from '../registry/line-number.ts';
import type { Agency, Registry } from '../registry/registry.ts';
import { pressNumbersOf, ownNumbersOf, takesCalls, type PressNumber } from './who-answers.ts';

type NumberOf = Pick<PressNumber, 'agency' | 'line'>;

/** How an agency is reached on a day. */
export interface Contact {
	/** The number to call first, the first of `ownNumbersOf`. */
	readonly main: ContactLine | undefined;
	/** All lines for the press, in a fixed order: numbers, then addresses, social media last. */
	readonly lines: readonly ContactLine[];
	/** Lines for people who are not the press. */
	readonly publicLines: readonly ContactLine[];
	/** Where it has no number: the first of `pressNumbersOf`, where that is of an agency which answers for it and not only stands above. */
	readonly served: NumberOf | undefined;
	/** The first of `pressNumbersOf`, and whose it is: whom one calls where nobody holds the seat. */
	readonly fallback: NumberOf | undefined;
}

const inOrder: readonly ContactLine['kind'][] = [
	'office',
	'duty',
	'fax',
	'email',
	'form',
	'website',
	'wechat',
	'weibo',
	'social',
];

export function contactOf(registry: Registry, agency: Agency, day: IsoDate): Contact {
	const inUse = agencyOn(registry, agency, { on: day }).lines;
	const lines = inOrder.flatMap((kind) => inUse.filter((line) => line.kind === kind));
	const [own] = ownNumbersOf(registry, agency, day);
	const first = own ?? pressNumbersOf(registry, agency, day)[0];
	return {
		main: own?.line,
		lines,
		publicLines: inUse.filter(({ kind }) => kind === 'public'),
		served: own || first?.kind === 'parent' ? undefined : first,
		fallback: first,
	};
}

/**
 * The address that a telephone dials for a line of an agency; `undefined` for lines that nobody calls (a text telephone is
 * called, a number for messages alone is not), for withdrawn numbers, and for every number of a sample.
 */
export function dialled(registry: Registry, agency: Agency, line: ContactLine): string | undefined {
	const isCalled = takesCalls(line) || line.accepts?.includes('textphone');
	if (registry.settings.sample || line.kind === 'fax' || !isCalled) return undefined;
	const number = numberOfLine(registry, agency, line);
	return number && toTelAddress(number);
}
