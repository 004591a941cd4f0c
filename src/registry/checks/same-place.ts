import { languages } from '../../i18n/languages.ts';
import type { AgencyRecord } from '../../records/agency.ts';
import { problemAt } from '../../records/problem-at.ts';
import type { Problem } from '../../records/problem.ts';
import type { Sourced } from '../../records/source.ts';
import type { RegistryCheck } from '../loaded-registry.ts';

/** What holds now of an agency, since the last former state that had it otherwise and until the agency is dissolved. */
interface Held {
	readonly record: Sourced<AgencyRecord>;
	readonly from: string;
	readonly until: string;
}

/** At one time no two agencies have one name, nor one place in a group: by the name they are found, by the place they are printed. */
export const checkSamePlace: RegistryCheck = ({ content }) => [
	...languages.flatMap((language) => {
		const named = content.agencies.flatMap((record): [string, Held][] => {
			const name = record.value.name[language];
			return name === undefined ? [] : [[name, held(record, ['name'])]];
		});
		return clashes(named, ({ record }, other, name) =>
			problemAt('same-body-name', record, ['name', language], { name, other }),
		);
	}),
	...clashes(
		content.agencies.map((record): [string, Held] => {
			const { group, order } = record.value;
			return [`${group} ${order}`, held(record, ['group', 'order'])];
		}),
		({ record }, other) => {
			const { group, order } = record.value;
			return problemAt('same-order', record, ['order'], { group, order: String(order), other });
		},
	),
];

function held(record: Sourced<AgencyRecord>, fields: readonly (keyof AgencyRecord['formerly'][number])[]): Held {
	const { formerly, dissolved } = record.value;
	const changed = formerly.filter((state) => fields.some((field) => state[field] !== undefined));
	return {
		record,
		// They stand in the order in which they ended.
		from: changed.at(-1)?.ended.on ?? '',
		until: dissolved?.on ?? '9999',
	};
}

function clashes(
	all: readonly [string, Held][],
	problemOf: (later: Held, other: string, key: string) => Problem,
): Problem[] {
	const seen = new Map<string, Held[]>();
	return all.flatMap(([key, here]) => {
		const before = seen.get(key) ?? [];
		seen.set(key, [...before, here]);
		const other = before.find(({ from, until }) => from < here.until && here.from < until);
		// One id twice is told as such.
		if (!other || other.record.value.id === here.record.value.id) return [];
		return [problemOf(here, other.record.value.id, key)];
	});
}
