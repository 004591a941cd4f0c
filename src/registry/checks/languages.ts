import { languages } from '../../i18n/languages.ts';
import { problemAt } from '../../records/problem-at.ts';
import { firstLanguage } from '../first-language.ts';
import type { RegistryCheck } from '../loaded-registry.ts';

/** The first language is the one that publications are sealed in: once one is out it stays. */
export const checkLanguages: RegistryCheck = ({ registry, content }) => {
	const first = firstLanguage(registry);
	const newest = registry.publications.findLast(({ header }) => header.kind === 'annual');
	const sealed = (newest?.rows ?? []).flatMap(({ body: agency, facts }) => {
		const record = registry.agencyOf.get(agency)?.record;
		const names = facts.flatMap((fact) =>
			'of' in fact && fact.of.startsWith('name.') ? [fact.of.slice('name.'.length)] : [],
		);
		// An agency named in one language only is sealed in that one.
		const isNamedInBoth = record && Object.hasOwn(record.name, first) && Object.keys(record.name).length > 1;
		return isNamedInBoth ? names : [];
	});
	if (sealed.length === 0 || sealed.includes(first)) return [];
	return [
		problemAt('languages-differ-from-publication', content.registry, ['languages', 0], {
			language: first,
			sealed: String(languages.find((known) => sealed.includes(known))),
		}),
	];
};
