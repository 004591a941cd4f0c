import type { z } from 'zod';
import { addDays } from '../../calendar/index.ts';
import type { Agency } from '../../registry/registry.ts';
import { personIds } from '../../views/person-ids.ts';
import { changeMembers } from './change-members.ts';
import { entriesOf, hoursMembers, type LineMembers } from './entries.ts';
import { peopleInOffice } from './people.ts';
import type { agenciesFile, agencyFile } from './shapes/agencies.ts';
import { addressOfFile, inEnvelope, type ApiFile, type ApiSource } from './source.ts';
import { OpenValues } from './values.ts';

type AgencyMembers = z.input<typeof agencyFile>['agency'];

/** All files about agencies: the list, one file for each, and all people, terms and lines together. */
export function agencyFiles(source: ApiSource): ApiFile[] {
	const { registry } = source;
	const personOf = personIds(registry);
	const entries = new Map(registry.agencies.map((agency) => [agency, entriesOf(source, agency, personOf)]));
	const everyEntry = [...entries.values()];
	const agencies = registry.agencies.map((agency) => agencyMembers(source, agency));
	const list: z.input<typeof agenciesFile> = inEnvelope(source, 'agencies', { groups: groupsOf(source), agencies });
	return [
		{ path: 'agencies.json', schema: 'agencies', value: list },
		{
			path: 'people.json',
			schema: 'people',
			value: inEnvelope(source, 'people', { people: peopleInOffice(source, personOf) }),
		},
		{
			path: 'terms.json',
			schema: 'terms',
			value: inEnvelope(source, 'terms', { terms: everyEntry.flatMap(({ terms }) => terms) }),
		},
		{
			path: 'lines.json',
			schema: 'lines',
			value: inEnvelope(source, 'lines', { lines: everyEntry.flatMap(({ lines }) => lines) }),
		},
		...[...entries].map(([agency, found], at): ApiFile => {
			const changes = source.answers.changesOf(agency.id).map((change) => changeMembers(source, change));
			const value = inEnvelope(source, 'agency', { agency: agencies[at] as AgencyMembers, ...found, changes });
			return { path: `agencies/${agency.id}.json`, schema: 'agency', value };
		}),
	];
}

function groupsOf({ registry }: ApiSource) {
	return registry.settings.groups.map(({ id, name, level }) => ({ id, name, level }));
}

function agencyMembers(source: ApiSource, { id, record }: Agency): AgencyMembers {
	const { settings } = source.registry;
	const { pressOffice, temporary } = record;
	const hours = pressOffice.hours === 'default' ? settings.hours : pressOffice.hours;
	return {
		id,
		name: record.name,
		shortNames: record.shortNames,
		secondNames: record.secondNames,
		formerNames: formerNamesOf(record),
		group: record.group,
		onList: record.onList,
		level: settings.groups.find((group) => group.id === record.group)?.level ?? 'province',
		division: record.division,
		alsoIn: record.alsoIn,
		parent: record.parent,
		spokenForBy: record.spokenForBy,
		speaksBy: record.speaksBy,
		temporary: temporary && { matter: temporary.matter, host: temporary.host, expectedEnd: temporary.expected },
		topics: record.topics,
		website: record.website,
		established: record.established,
		dissolved: dissolvedMembers(record),
		pressOffice: {
			name: pressOffice.name,
			address: pressOffice.address,
			entrance: pressOffice.entrance,
			postcode: pressOffice.postcode,
			hours: hoursMembers(hours) as NonNullable<LineMembers['hours']>,
		},
		spokesperson: source.answers.rowOf(id)?.state,
		page: source.address(`/agencies/${id}/`),
		file: addressOfFile(source, `agencies/${id}.json`),
	};
}

/** Its names from before the time of the registry, and those that it has given up since. */
function formerNamesOf({ formerNames, formerly }: Agency['record']): AgencyMembers['formerNames'] {
	return [
		...formerNames.map(({ until, ...name }) => ({ name, until })),
		...formerly.flatMap(({ name, ended }) => (name ? [{ name, until: ended.on }] : [])),
	];
}

function dissolvedMembers({ dissolved }: Agency['record']): AgencyMembers['dissolved'] {
	if (!dissolved) return undefined;
	const { on, document, successors } = dissolved;
	return { lastDay: addDays(on, -1), document: new OpenValues().text('document', document), successors };
}
