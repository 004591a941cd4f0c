import { lookupTexts, type LookupTexts } from '../finder/build/lookup-shards.ts';
import type { Registry } from '../registry/registry.ts';
import { everRecorded } from '../views/ever-recorded.ts';
import { chinesePronunciations } from './chinese-pronunciations.ts';
import type { Site } from './site.ts';

/** The folder of what the check page asks. */
export const lookupFolder = '_check';

const made = new Map<Registry, LookupTexts>();

/** What was ever recorded as the check page asks for it, made once for all pages: the sites have one registry and one day. */
export function lookupFiles(site: Pick<Site, 'registry' | 'answers'>): LookupTexts {
	const known = made.get(site.registry);
	if (known) return known;
	const texts = textsOf(site);
	made.set(site.registry, texts);
	return texts;
}

function textsOf({ registry, answers }: Pick<Site, 'registry' | 'answers'>): LookupTexts {
	const { languages, jurisdiction } = registry.settings;
	const division = registry.divisionOf.get(jurisdiction.division);
	const namesOf = (id: string) => {
		const name = registry.agencyOf.get(id)?.record.name ?? {};
		return languages.map((language) => name[language] ?? '');
	};
	const place = [jurisdiction.name, division?.name, division?.shortName].flatMap((name) =>
		languages.flatMap((language) => name?.[language] ?? []),
	);
	const dueOf = (agency: string, line: string) => {
		const found = answers.findingsOf(agency).find((of) => of.kind === 'verification' && of.line.key === line);
		return found?.kind === 'verification' ? found.due : undefined;
	};
	return lookupTexts(everRecorded(registry), {
		namesOf,
		place,
		dueOf,
		readings: chinesePronunciations(registry.places),
	});
}
