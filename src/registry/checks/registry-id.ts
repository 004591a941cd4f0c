import { problemAt } from '../../records/problem-at.ts';
import type { RegistryCheck } from '../loaded-registry.ts';

/** The registry has the id that its publications bear: it never changes. */
export const checkRegistryId: RegistryCheck = ({ registry, content }) => {
	const published = registry.publications[0]?.header.registry;
	if (published === undefined || registry.settings.id === published) return [];
	return [problemAt('registry-id-differs', content.registry, ['id'], { published })];
};
