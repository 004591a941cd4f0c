import type { IsoDate } from '../calendar/index.ts';
import { type Line } from '../records/agency.ts';
import { isWithdrawn } from '../records/scalars.ts';
import { bodyOn } from '../registry/in-force.ts';
import type { Body, Registry } from '../registry/registry.ts';

/** How a body is reached on a day. */
export interface Contact {
	/** The number to call first: the office line, else the duty line. */
	readonly main: Line | undefined;
	/** All lines for the press, in a fixed order: numbers, then addresses, social media last. */
	readonly lines: readonly Line[];
	/** Lines for people who are not the press. */
	readonly publicLines: readonly Line[];
	/** Where nobody holds the seat or no number is known: the next-best number, and whose it is. */
	readonly fallback: { readonly body: string; readonly line: Line } | undefined;
}

const inOrder: readonly Line['kind'][] = ['office', 'duty', 'fax', 'email', 'website', 'wechat', 'weibo', 'social'];

export function contactOf(registry: Registry, body: Body, day: IsoDate): Contact {
	const inUse = bodyOn(registry, body, { on: day }).lines;
	const lines = inOrder.flatMap((kind) => inUse.filter((line) => line.kind === kind));
	const main = mainOf(lines);
	return {
		main,
		lines,
		publicLines: inUse.filter(({ kind }) => kind === 'public'),
		fallback: main ? { body: body.id, line: main } : parentLine(registry, body, day),
	};
}

/**
 * What a telephone dials for a line; `undefined` for lines that are not called, for withdrawn numbers, and for every
 * number of a sample.
 */
export function dialled({ settings }: Registry, line: Line): string | undefined {
	if (settings.sample || !('number' in line) || line.kind === 'fax' || isWithdrawn(line.number)) return undefined;
	// An extension is asked for by voice: it stands behind the number in words.
	return /^\+?\d+(-\d+)?/.exec(line.number)?.[0].replace('-', '');
}

function mainOf(lines: readonly Line[]): Line | undefined {
	const callable = lines.filter((line) => 'number' in line && line.kind !== 'fax' && !isWithdrawn(line.number));
	return callable.find(({ kind }) => kind === 'office') ?? callable[0];
}

function parentLine(registry: Registry, body: Body, day: IsoDate): Contact['fallback'] {
	const parent = body.agency.parent === undefined ? undefined : registry.bodyOf.get(body.agency.parent);
	return parent && contactOf(registry, parent, day).fallback;
}
