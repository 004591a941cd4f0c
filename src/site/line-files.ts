import { lineStates } from '../finder/build/line-states.ts';
import type { LineStates } from '../finder/line-states.ts';
import type { Site } from './site.ts';
import { shortNameOf } from './words/short-name.ts';

/** What the finder's rows say of the numbers of some agencies, in the languages of the sites, which have one registry. */
export function lineStatesOf(
	sites: readonly Site[],
	{ registry, day, answers }: Site,
	agencies: readonly string[],
): LineStates {
	return lineStates(registry, day, agencies, {
		aheadOf: answers.aheadOf,
		dueOf: (agency, line) => {
			const found = answers.findingsOf(agency).find((of) => of.kind === 'verification' && of.line.key === line);
			return found?.kind === 'verification' ? found.due : undefined;
		},
		namesOf: (id) => {
			const agency = registry.agencyOf.get(id);
			return Object.fromEntries(sites.map((site) => [site.language, agency ? shortNameOf(site, agency).text : id]));
		},
	});
}
