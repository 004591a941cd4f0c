import type { z } from 'zod';
import type { RosterPerson } from '../../views/roster-row.ts';
import type { person } from './shapes/entries.ts';
import type { ApiSource } from './source.ts';
import { lastingFrom, OpenValues } from './values.ts';

export type PersonMembers = z.input<typeof person>;

interface Seat {
	readonly agency: string;
	readonly person: RosterPerson;
}

/** Everybody in office, each once, in the order of the roster; `personOf` gives the person of a term. */
export function peopleInOffice(source: ApiSource, personOf: ReadonlyMap<string, string>): PersonMembers[] {
	const seats = source.registry.agencies.flatMap(({ id }) =>
		(source.answers.rowOf(id)?.persons ?? []).map((person): Seat => ({ agency: id, person })),
	);
	return [...Map.groupBy(seats, ({ person }) => person.identity).values()].map((held) => {
		const [first] = held as [Seat];
		const open = new OpenValues();
		return {
			id: personOf.get(`${first.agency}#${first.person.key}`) ?? `${first.agency}#${first.person.key}`,
			name: open.text('name', first.person.name),
			latin: open.text('latin', first.person.latin),
			seats: held.map((seat) => seatMembers(source, seat)),
			withdrawn: open.withdrawn,
		};
	});
}

function seatMembers(source: ApiSource, { agency, person }: Seat): PersonMembers['seats'][number] {
	const open = new OpenValues();
	const term = source.registry.agencyOf.get(agency)?.record.terms.find(({ key }) => key === person.key);
	return {
		term: `${agency}#${person.key}`,
		agency,
		role: person.role,
		acting: person.acting,
		post: open.words('post', person.post),
		matter: open.words('matter', person.matter),
		...lastingFrom(person.since, term?.ended?.on, term?.ended?.notLater !== true),
		filed: person.unfiled.length === 0,
		page: source.address(`/agencies/${agency}/#${person.key}`),
		withdrawn: open.withdrawn,
	};
}
