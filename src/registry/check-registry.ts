import type { Problem } from '../records/problem.ts';
import { checkDivisions } from './checks/divisions.ts';
import { checkExceptions } from './checks/exceptions.ts';
import { checkIds } from './checks/ids.ts';
import { checkLines } from './checks/lines.ts';
import { checkMeasures } from './checks/measures.ts';
import { checkMobileNumbers } from './checks/mobile-numbers.ts';
import { checkPendingCorrections } from './checks/pending-corrections.ts';
import { checkPeople } from './checks/people.ts';
import { checkPublishedEntries } from './checks/published-entries.ts';
import { checkPublishedFacts } from './checks/published-facts.ts';
import { checkReferences } from './checks/references.ts';
import { checkSharedNumbers } from './checks/shared-numbers.ts';
import { checkSuccession } from './checks/succession.ts';
import { checkWithdrawnValues } from './checks/withdrawn-values.ts';
import type { LoadedRegistry, RegistryCheck } from './loaded-registry.ts';

const checks: readonly RegistryCheck[] = [
	checkIds,
	checkReferences,
	checkSuccession,
	checkDivisions,
	checkPeople,
	checkLines,
	checkMobileNumbers,
	checkSharedNumbers,
	checkMeasures,
	checkExceptions,
	checkPendingCorrections,
	checkPublishedEntries,
	checkPublishedFacts,
	checkWithdrawnValues,
];

export function checkRegistry(loaded: LoadedRegistry): Problem[] {
	return checks.flatMap((check) => check(loaded));
}
