import type { Problem } from '../records/problem.ts';
import { checkCalendars } from './checks/calendars.ts';
import { checkCharactersInPrint } from './checks/characters-in-print.ts';
import { checkDaysFarAhead } from './checks/days-far-ahead.ts';
import { checkDivisions } from './checks/divisions.ts';
import { checkExceptions } from './checks/exceptions.ts';
import { checkFilingNumbers } from './checks/filing-numbers.ts';
import { checkIds } from './checks/ids.ts';
import { checkKnownBeginnings } from './checks/known-beginnings.ts';
import { checkLanguages } from './checks/languages.ts';
import { checkLines } from './checks/lines.ts';
import { checkLivesOfAgencies } from './checks/lives-of-agencies.ts';
import { checkLogKeys } from './checks/log-keys.ts';
import { checkMeasures } from './checks/measures.ts';
import { checkPendingCorrections } from './checks/pending-corrections.ts';
import { checkPeople } from './checks/people.ts';
import { checkPublishedEntries } from './checks/published-entries.ts';
import { checkPublishedFacts } from './checks/published-facts.ts';
import { checkReferences } from './checks/references.ts';
import { checkRegistryId } from './checks/registry-id.ts';
import { checkSamePlace } from './checks/same-place.ts';
import { checkServingAgencies } from './checks/serving-agencies.ts';
import { checkSharedNumbers } from './checks/shared-numbers.ts';
import { checkSuccession } from './checks/succession.ts';
import { checkWithdrawnValues } from './checks/withdrawn-values.ts';
import type { LoadedRegistry, RegistryCheck } from './loaded-registry.ts';

const checks: readonly RegistryCheck[] = [
	checkIds,
	checkReferences,
	checkSuccession,
	checkServingAgencies,
	checkLivesOfAgencies,
	checkSamePlace,
	checkFilingNumbers,
	checkDivisions,
	checkPeople,
	checkLines,
	checkSharedNumbers,
	checkMeasures,
	checkCalendars,
	checkDaysFarAhead,
	checkLogKeys,
	checkExceptions,
	checkCharactersInPrint,
];

/** What holds between records and publications: nothing can be said of it while a publication is damaged. */
const checksAgainstPublications: readonly RegistryCheck[] = [
	checkRegistryId,
	checkLanguages,
	checkKnownBeginnings,
	checkPendingCorrections,
	checkPublishedEntries,
	checkPublishedFacts,
	checkWithdrawnValues,
];

/** All that is wrong across records; with the publications they are compared only where those are whole. */
export function checkRegistry(loaded: LoadedRegistry, options: { readonly againstPublications: boolean }): Problem[] {
	const asked = options.againstPublications ? [...checks, ...checksAgainstPublications] : checks;
	return asked.flatMap((check) => check(loaded));
}
