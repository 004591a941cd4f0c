import type { AgencyRecord } from '../agency.ts';
import type { Path, RecordSlip } from '../reading/slip.ts';

/** A topic, a language or a division stands in its list once; the own division of an agency is not one that it is also in. */
export function valuesOnce(agency: AgencyRecord): RecordSlip[] {
	const { alsoIn = [], division, terms } = agency;
	return [
		...twice(alsoIn, ['alsoIn'], [division]),
		...terms.flatMap(({ topics = [], languages = [] }, at) => [
			...twice(topics, ['terms', at, 'topics']),
			...twice(languages, ['terms', at, 'languages']),
		]),
	];
}

function twice(values: readonly string[], path: Path, taken: readonly string[] = []): RecordSlip[] {
	return values.flatMap((text, index): RecordSlip[] =>
		taken.includes(text) || values.indexOf(text) < index
			? [{ code: 'value-twice', path: [...path, index], details: { text, key: String(path.at(-1)) } }]
			: [],
	);
}
