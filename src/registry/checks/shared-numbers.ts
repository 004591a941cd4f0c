import { isFault, readNumber } from '../../records/phone.ts';
import { problemAt } from '../../records/problem-at.ts';
import type { Problem } from '../../records/problem.ts';
import type { AgencyRecord } from '../../records/agency.ts';
import type { Sourced } from '../../records/source.ts';
import { areaOf } from '../area-code.ts';
import { isExcepted } from '../exceptions.ts';
import { hasEnded } from '../has-ended.ts';
import type { LoadedRegistry, RegistryCheck } from '../loaded-registry.ts';

interface Holder {
	readonly record: Sourced<AgencyRecord>;
	readonly index: number;
	/** The one form of its number, where numbers of this sort belong to one agency. */
	readonly number: string;
	readonly isShareable: boolean;
	/** The agency whose number it is, where the line names one. */
	readonly of: string | undefined;
}

/**
 * One office number in use at two agencies is a warning, unless all but one of them say whose it is (`of`), or
 * `exceptions.yaml` allows it. Public and short numbers are shared by nature. A line that says whose number it has is a
 * warning where that agency has it no longer.
 */
export const checkSharedNumbers: RegistryCheck = ({ registry, content }) => {
	const holders = new Map<string, Holder[]>();
	for (const record of content.agencies) {
		for (const holder of holdersIn(registry, record)) {
			const known = holders.get(holder.number);
			if (known) known.push(holder);
			else holders.set(holder.number, [holder]);
		}
	}
	return [...holders].flatMap(([number, all]): Problem[] => [
		...sharedBy(
			registry,
			number,
			all.filter(({ isShareable }) => !isShareable),
		),
		...all
			.filter(({ of }) => of !== undefined && registry.agencyOf.has(of))
			.flatMap((holder) => strayOf(number, holder, all)),
	]);
};

/** Those who say whose number it is are judged by that; if all do, nobody is left whose it is. */
function sharedBy(registry: LoadedRegistry['registry'], number: string, holders: readonly Holder[]): Problem[] {
	const owners = holders.filter(({ of }) => of === undefined);
	const judged = owners.length === 0 ? holders : owners;
	const agencies = [...new Set(judged.map(({ record }) => record.value.id))];
	if (agencies.length < 2 || isExcepted(registry, 'shared-number', number, agencies)) return [];
	return judged.map(({ record, index }) => {
		const other = String(agencies.find((agency) => agency !== record.value.id));
		return problemAt('shared-number', record, ['lines', index, 'number'], { number, other });
	});
}

/** The agency that a line names has the number in use itself, and is another one. */
function strayOf(number: string, { record, index, of = '' }: Holder, all: readonly Holder[]): Problem[] {
	const isThere = all.some((other) => other.record.value.id === of && other.record !== record);
	return isThere ? [] : [problemAt('number-not-of-body', record, ['lines', index, 'of'], { number, other: of })];
}

/** The numbers of the lines in use, each with the line's place in the record. */
function holdersIn(registry: LoadedRegistry['registry'], record: Sourced<AgencyRecord>): Holder[] {
	const area = areaOf(registry.places, record.value.division)?.code;
	return record.value.lines.flatMap((line, index): Holder[] => {
		if (!('number' in line) || typeof line.number !== 'string' || hasEnded(registry, line.ended)) return [];
		const read = readNumber(registry.places.numbering, line.number, area);
		if (isFault(read)) return [];
		const isShareable = line.kind === 'public' || read.kind !== 'fixed';
		return [{ record, index, number: read.canonical, isShareable, of: line.of }];
	});
}
