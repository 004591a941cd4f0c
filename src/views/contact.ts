import type { IsoDate } from '../calendar/index.ts';
import { type ContactLine } from '../records/agency.ts';
import { toTelAddress } from '../records/number-forms.ts';
import { bodyOn } from '../registry/in-force.ts';
import { numberOfLine } from '../registry/line-number.ts';
import type { Body, Registry } from '../registry/registry.ts';
import { pressNumbersOf, ownNumbersOf, takesCalls } from './who-answers.ts';

/** How a body is reached on a day. */
export interface Contact {
	/** The number to call first, the first of `ownNumbersOf`. */
	readonly main: ContactLine | undefined;
	/** All lines for the press, in a fixed order: numbers, then addresses, social media last. */
	readonly lines: readonly ContactLine[];
	/** Lines for people who are not the press. */
	readonly publicLines: readonly ContactLine[];
	/** Where it has no number: that of the body which speaks for it, or of its host while it is there for a time. */
	readonly served: { readonly body: string; readonly line: ContactLine } | undefined;
	/** Where nobody holds the seat or no number is known: the next-best number, and whose it is. */
	readonly fallback: { readonly body: string; readonly line: ContactLine } | undefined;
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

export function contactOf(registry: Registry, body: Body, day: IsoDate): Contact {
	const inUse = bodyOn(registry, body, { on: day }).lines;
	const lines = inOrder.flatMap((kind) => inUse.filter((line) => line.kind === kind));
	const main = ownNumbersOf(registry, body, day)[0]?.line;
	const served = main ? undefined : servedLine(registry, body, day);
	return {
		main,
		lines,
		publicLines: inUse.filter(({ kind }) => kind === 'public'),
		served,
		fallback: main ? { body: body.id, line: main } : (served ?? parentLine(registry, body, day)),
	};
}

/**
 * The address that a telephone dials for a line of a body; `undefined` for lines that nobody calls (a text telephone is
 * called, a number for messages alone is not), for withdrawn numbers, and for every number of a sample.
 */
export function dialled(registry: Registry, body: Body, line: ContactLine): string | undefined {
	const isCalled = takesCalls(line) || line.accepts?.includes('textphone');
	if (registry.settings.sample || line.kind === 'fax' || !isCalled) return undefined;
	const number = numberOfLine(registry, body, line);
	return number && toTelAddress(number);
}

function servedLine(registry: Registry, body: Body, day: IsoDate): Contact['served'] {
	const { spokenForBy, temporary } = body.agency;
	if (spokenForBy === undefined && !temporary) return undefined;
	return pressNumbersOf(registry, body, day).find(({ kind }) => kind === 'speaker' || kind === 'host');
}

function parentLine(registry: Registry, body: Body, day: IsoDate): Contact['fallback'] {
	const parent = body.agency.parent === undefined ? undefined : registry.bodyOf.get(body.agency.parent);
	return parent && contactOf(registry, parent, day).fallback;
}
