import { problemAt } from '../../records/problem-at.ts';
import type { RegistryCheck } from '../loaded-registry.ts';

/** No division stands above itself, which levels alone do not forbid; the numbering plan serves each by one area. */
export const checkDivisions: RegistryCheck = ({ content }) => {
	const { divisions, numbering } = content.places.value;
	const loops = divisions.flatMap(({ code, parent }, index) =>
		parent === code ? [problemAt('division-loop', content.places, ['divisions', index, 'parent'], { code })] : [],
	);
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
