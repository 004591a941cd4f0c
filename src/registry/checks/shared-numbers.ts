import { isFault, readNumber } from '../../records/phone.ts';
import { problemAt } from '../../records/problem-at.ts';
import type { Problem } from '../../records/problem.ts';
import type { Agency } from '../../records/agency.ts';
import type { Sourced } from '../../records/source.ts';
import { areaOf } from '../area-code.ts';
import { isExcepted } from '../exceptions.ts';
import type { LoadedRegistry, RegistryCheck } from '../loaded-registry.ts';

interface LineOf {
	readonly record: Sourced<Agency>;
	readonly index: number;
}

/** One office number in use at two bodies is a warning, unless `exceptions.yaml` allows it. Public and short numbers are shared by nature. */
export const checkSharedNumbers: RegistryCheck = ({ registry, content }) => {
	const holders = new Map<string, LineOf[]>();
	for (const record of content.agencies) {
		for (const [number, index] of fixedNumbers(registry, record)) {
			holders.set(number, [...(holders.get(number) ?? []), { record, index }]);
		}
	}
	return [...holders].flatMap(([number, lines]): Problem[] => {
		const bodies = [...new Set(lines.map(({ record }) => record.value.id))];
		if (bodies.length < 2 || isExcepted(registry, 'shared-number', number, bodies)) return [];
		return lines.map(({ record, index }) => {
			const other = bodies.find((body) => body !== record.value.id) ?? '';
			return problemAt('shared-number', record, ['lines', index, 'number'], { number, other });
		});
	});
};

/** The fixed numbers of the lines in use, in their one form, each with the line's place in the record. */
function fixedNumbers(registry: LoadedRegistry['registry'], { value }: Sourced<Agency>): [string, number][] {
	const area = areaOf(registry.places, value.division)?.code;
	return value.lines.flatMap((line, index): [string, number][] => {
		if (!('number' in line) || typeof line.number !== 'string' || line.kind === 'public' || line.ended) return [];
		const read = readNumber(registry.places.numbering, line.number, area);
		return isFault(read) || read.kind !== 'fixed' ? [] : [[read.canonical, index]];
	});
}
