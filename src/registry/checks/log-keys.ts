import { parseVerifier } from '../../publications/log/signing-keys.ts';
import { problemAt } from '../../records/problem-at.ts';
import type { RegistryCheck } from '../loaded-registry.ts';

/** Every key of the log is one, and bears the name of the log. */
export const checkLogKeys: RegistryCheck = ({ registry, content }) => {
	const { origin, keys } = registry.settings.log ?? { origin: '', keys: [] };
	return keys.flatMap(({ verifier }, at) => {
		const path = ['log', 'keys', at, 'verifier'];
		const key = parseVerifier(verifier);
		if (key === undefined) return [problemAt('bad-verifier-key', content.registry, path, { verifier })];
		if (key.name === origin) return [];
		return [problemAt('verifier-of-other-log', content.registry, path, { name: key.name, origin })];
	});
};
