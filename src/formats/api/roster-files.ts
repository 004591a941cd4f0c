import type { z } from 'zod';
import { agencyOfFact } from '../../publications/fact-ids.ts';
import { effectiveFacts } from '../../publications/effective.ts';
import {
	knownKind,
	printsRoster,
	type ChainedPublication,
	type EffectiveFact,
} from '../../publications/publication.ts';
import { isWithdrawn } from '../../records/scalars.ts';
import type { RosterRow } from '../../views/roster-row.ts';
import type { rosterFile, rostersFile } from './shapes/rosters.ts';
import { addressOfFile, inEnvelope, type ApiFile, type ApiSource } from './source.ts';
import { lastingFrom, OpenValues } from './values.ts';

type PublicationFile = z.input<typeof rosterFile>;
type RowMembers = NonNullable<PublicationFile['rows']>[number];
type CorrectionMembers = NonNullable<PublicationFile['corrections']>[number];

/** The list of all publications, and a file for each. */
export function rosterFiles(source: ApiSource): ApiFile[] {
	const files = source.registry.publications.map((publication): PublicationFile => {
		const content = contentOf(source, publication);
		const rows = (content.rows ?? content.corrections ?? content.withdraws ?? []).length;
		return inEnvelope(source, 'roster', { publication: publicationMembers(source, publication, rows), ...content });
	});
	const list: z.input<typeof rostersFile> = inEnvelope(source, 'rosters', {
		publications: files.map(({ publication }) => publication),
	});
	return [
		{ path: 'rosters.json', schema: 'rosters', value: list },
		...files.map((value): ApiFile => ({ path: `rosters/${value.publication.id}.json`, schema: 'roster', value })),
	];
}

function publicationMembers(
	source: ApiSource,
	{ header, hash }: ChainedPublication,
	rows: number,
): PublicationFile['publication'] {
	const { number, kind, title, issuer, document, asOf, published } = header;
	const id = source.publicationName(header);
	const page = source.address(`/roster/${id}/`);
	return {
		id,
		number,
		kind,
		title,
		issuer,
		document,
		asOf,
		published,
		hash,
		rows,
		page,
		file: addressOfFile(source, `rosters/${id}.json`),
	};
}

function contentOf(
	source: ApiSource,
	publication: ChainedPublication,
): Pick<PublicationFile, 'rows' | 'corrections' | 'withdraws'> {
	const { header, lists } = publication;
	if (printsRoster(header)) {
		const facts = effectiveFacts(source.registry.publications, header.number);
		return {
			rows: source.answers
				.editionOf(publication)
				.rows.map((row) => rowMembers(source, row, facts.get(row.agency) ?? [])),
		};
	}
	if (knownKind(header) === 'erratum') return { corrections: correctionsOf(source, publication) };
	const nameOf = (number: number) => {
		const found = source.registry.publications[number - 1];
		return found ? source.publicationName(found.header) : String(number);
	};
	return {
		withdraws: lists.redacts.map(({ of, publication: number }) => ({
			agency: agencyOfFact(of),
			fact: of,
			publication: nameOf(number),
		})),
	};
}

function rowMembers(source: ApiSource, row: RosterRow, facts: readonly EffectiveFact[]): RowMembers {
	const open = new OpenValues();
	const misprints = facts.flatMap(({ of, value, printed }) =>
		typeof printed === 'string' && !isWithdrawn(value) ? [{ fact: of, printed }] : [],
	);
	return {
		agency: row.agency,
		group: row.group,
		name: open.words('name', row.name),
		pressOffice: open.words('pressOffice', row.pressOffice),
		spokesperson: row.state,
		people: row.persons.map((person) => personOfRow(row.agency, person)),
		vacancies: row.vacancies.map(({ key, role, since }) => ({
			id: `${row.agency}#${key}`,
			role: role as 'spokesperson',
			...lastingFrom(since),
		})),
		lines: row.lines.map((line) => lineOfRow(source, row.agency, line)),
		misprints: misprints.length === 0 ? undefined : misprints,
		withdrawn: open.withdrawn,
	};
}

function personOfRow(agency: string, person: RosterRow['persons'][number]): RowMembers['people'][number] {
	const open = new OpenValues();
	return {
		term: `${agency}#${person.key}`,
		role: person.role,
		name: open.text('name', person.name),
		latin: open.text('latin', person.latin),
		acting: person.acting,
		post: open.words('post', person.post),
		matter: open.words('matter', person.matter),
		...lastingFrom(person.since),
		withdrawn: open.withdrawn,
	};
}

function lineOfRow(
	{ registry }: ApiSource,
	agency: string,
	line: RosterRow['lines'][number],
): RowMembers['lines'][number] {
	const open = new OpenValues();
	return {
		id: `${agency}#${line.key}`,
		kind: line.kind,
		...open.contact(registry, registry.agencyOf.get(agency), line.kind, line.contact),
		label: open.words('label', line.label),
		...lastingFrom(line.since),
		withdrawn: open.withdrawn,
	};
}

/** What an erratum prints, as it reads today: of a correction that was withdrawn only that there is one. */
function correctionsOf({ registry }: ApiSource, { header }: ChainedPublication): CorrectionMembers[] {
	return [...effectiveFacts(registry.publications, header.number)].flatMap(([agency, facts]) =>
		facts.flatMap(({ value }): CorrectionMembers[] => {
			if (typeof value !== 'object') return [];
			if (isWithdrawn(value)) return [{ agency, withdrawn: ['was', 'now'] }];
			const fact = `${agency}#${value.of}`;
			return 'void' in value ? [{ agency, fact, neverWas: true }] : [{ agency, fact, was: value.was, now: value.now }];
		}),
	);
}
