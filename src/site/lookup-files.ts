import { lookupShards } from '../finder/build/lookup-shards.ts';
import { everRecorded } from '../views/ever-recorded.ts';
import { oncePer } from './once.ts';
import type { Site } from './site.ts';

/** The folder of what the check page asks. */
export const lookupFolder = '_check';

const shardsOf = oncePer((registry: Site['registry']) => {
	const { languages, jurisdiction } = registry.settings;
	const division = registry.divisionOf.get(jurisdiction.division);
	const namesOf = (id: string) => {
		const name = registry.agencyOf.get(id)?.record.name ?? {};
		return languages.map((language) => name[language] ?? '');
	};
	const place = [jurisdiction.name, division?.name, division?.shortName].flatMap((name) =>
		languages.flatMap((language) => name?.[language] ?? []),
	);
	return lookupShards(everRecorded(registry), { namesOf, place });
});

/** The shards of all that was ever recorded, by their numbers, made once for all pages. */
export function lookupFiles({ registry }: Site): readonly string[] {
	return shardsOf(registry);
}
