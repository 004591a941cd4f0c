import { problemAt } from '../../records/problem-at.ts';
import type { RegistryCheck } from '../loaded-registry.ts';

/** A division's parents lead upwards and end; the numbering plan serves each division by one area. */
export const checkDivisions: RegistryCheck = ({ content }) => {
	const { divisions, numbering } = content.places.value;
	const parentOf = new Map(divisions.map(({ code, parent }) => [code, parent]));
	const loops = divisions.flatMap(({ code }, index) => {
		let above = parentOf.get(code);
		for (let steps = 0; above !== undefined && above !== code && steps < divisions.length; steps += 1)
			above = parentOf.get(above);
		return above === code ? [problemAt('division-loop', content.places, ['divisions', index, 'parent'], { code })] : [];
	});
	const served = new Set<string>();
	const twice = numbering.areas.flatMap((area, index) =>
		area.divisions.flatMap((code, nth) => {
			const before = served.has(code);
			served.add(code);
			const at = ['numbering', 'areas', index, 'divisions', nth];
			return before ? [problemAt('division-in-two-areas', content.places, at, { code })] : [];
		}),
	);
	return [...loops, ...twice];
};
