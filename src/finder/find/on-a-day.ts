import type { IndexedAgency, IndexedPerson, FinderIndex } from '../finder-index.ts';
import type { FoundPerson } from './finder.ts';

/** A person as he stands on a day of the calendar. */
type Standing = IndexedPerson & FoundPerson;

/**
 * An index as it is true on a day, which may lie behind the one on which it was made: who is to begin holds the role from the
 * first day on, who is to end holds it no longer, and a seat is vacant by that.
 */
export function indexOn(index: FinderIndex, day: string): FinderIndex {
	const hasDays = index.agencies.some(({ persons }) => persons.some(({ from, until }) => from || until));
	return hasDays ? { ...index, agencies: index.agencies.map((agency) => agencyOn(agency, day)) } : index;
}

function agencyOn(agency: IndexedAgency, day: string): IndexedAgency {
	const persons = agency.persons.map((person) => personOn(person, day));
	const hasChanged = persons.some(({ holds }, at) => holds !== (agency.persons[at] as IndexedPerson).holds);
	const speaks = persons.some(({ role, holds }) => holds && (role === 'spokesperson' || role === 'temporary'));
	return { ...agency, persons, isVacant: hasChanged ? !agency.dissolved && !speaks : agency.isVacant };
}

function personOn(person: IndexedPerson, day: string): Standing {
	const { from, until } = person;
	if (from !== undefined && from > day) return { ...person, holds: false, comes: from };
	const isOver = until !== undefined && until <= day;
	return { ...person, holds: (person.holds || from !== undefined) && !isOver };
}
