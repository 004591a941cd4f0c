import { languages, localize, type Localized } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translator.ts';
import { isNumbered, type Role } from '../../records/agency.ts';
import { firstLanguage } from '../../registry/first-language.ts';
import type { Agency } from '../../registry/registry.ts';
import type { AgencyEntries, LineMembers, TermMembers } from './entries.ts';
import { addressOfFile, sampleNotice, type ApiFile, type ApiSource } from './source.ts';

/**
 * The registry in the terms of Popolo (popoloproject.com): agencies are organizations; a seat at an agency is a post; a term
 * is the membership of a person in it, from its first day to its last. Lines are contact details of agencies, never of persons.
 */
export function popolo(source: ApiSource, data: readonly ApiFile[]): object {
	const { registry } = source;
	const { sample, name } = registry.settings;
	const files = data.filter(({ schema }) => schema === 'agency').map(({ value }) => value as AgencyEntries);
	// The files of agencies stand in the order of the agencies.
	const all = registry.agencies.map((agency, at) => ({ agency, entries: files[at] as AgencyEntries }));
	const terms = all.flatMap(({ entries }) => entries.terms);
	return {
		meta: {
			name,
			sample,
			notice: sample ? sampleNotice() : undefined,
			source: addressOfFile(source, 'index.json'),
		},
		persons: [...Map.groupBy(terms, ({ person }) => person)].map(([id, held]) => toPerson(id, held)),
		organizations: all.map(({ agency, entries }) => toOrganization(source, agency, entries)),
		posts: all.flatMap(({ agency, entries }) => toPosts(source, agency, entries)),
		memberships: terms.map((term) => toMembership(source, term)),
	};
}

function toPerson(id: string, terms: readonly TermMembers[]): object {
	// The newest term has the name of today.
	const names = terms.flatMap(({ name }) => name ?? []);
	const former = terms.flatMap(({ formerNames }) => formerNames ?? []).flatMap(({ name }) => name ?? []);
	const latin = terms.flatMap((term) => term.latin ?? []);
	const others = [...new Set([...names.slice(1), ...former, ...latin])].filter((name) => name !== names[0]);
	return { id, name: names[0], ...(others.length > 0 && { other_names: others.map((name) => ({ name })) }) };
}

function toOrganization(source: ApiSource, { id, record }: Agency, { lines }: AgencyEntries): object {
	const name = nameIn(source, record.name);
	const others = [
		...languages.map((language) => record.name[language]),
		...record.shortNames,
		...record.secondNames.map((second) => nameIn(source, second)),
	];
	const former = [
		...record.formerNames.map(({ until, ...names }) => ({ name: nameIn(source, names), end_date: until })),
		...record.formerly.flatMap((state) =>
			state.name ? [{ name: nameIn(source, state.name), end_date: state.ended.on }] : [],
		),
	];
	const { website } = record;
	return {
		id,
		name,
		other_names: [
			...[...new Set(others)]
				.filter((other) => other !== undefined && other !== name)
				.map((other) => ({ name: other })),
			...former,
		],
		identifiers: [{ scheme: source.registry.settings.id ?? 'registry', identifier: id }],
		classification: record.group,
		parent_id: record.parent,
		founding_date: record.established,
		dissolution_date: record.dissolved?.on,
		contact_details: lines.flatMap((line) => toContactDetail(source, line)),
		links: [...(website === undefined ? [] : [{ url: website }]), { url: source.address(`/agencies/${id}/`) }],
	};
}

const media: Readonly<Partial<Record<LineMembers['kind'], string>>> = {
	office: 'voice',
	duty: 'voice',
	public: 'voice',
	form: 'url',
	website: 'url',
};

function toContactDetail(source: ApiSource, line: LineMembers): object[] {
	const value = isNumbered(line.kind) ? (line.number?.international ?? line.number?.written) : line.address;
	if (value === undefined) return [];
	const label = line.label
		? nameIn(source, line.label)
		: translator(firstLanguage(source.registry))(`line.${line.kind}`);
	return [
		{
			id: line.id,
			type: media[line.kind] ?? line.kind,
			label,
			value,
			valid_from: line.firstDay ?? line.beganIn,
			valid_through: line.lastDay ?? line.overBy,
		},
	];
}

function toPosts(source: ApiSource, agency: Agency, { terms, vacancies }: AgencyEntries): object[] {
	const t = translator(firstLanguage(source.registry));
	const roles = new Set<Role>([...terms, ...vacancies].map(({ role }) => role));
	return [...roles].map((role) => ({
		id: `${agency.id}/${role}`,
		label: t(`role.${role}`),
		role,
		organization_id: agency.id,
	}));
}

function toMembership(source: ApiSource, term: TermMembers): object {
	const post = term.posts.findLast(({ name }) => name !== undefined)?.name;
	return {
		id: term.id,
		label: post && nameIn(source, post),
		role: term.role,
		person_id: term.person,
		organization_id: term.agency,
		post_id: `${term.agency}/${term.role}`,
		start_date: term.firstDay ?? term.beganIn,
		end_date: term.lastDay ?? term.overBy,
	};
}

function nameIn(source: ApiSource, text: Localized): string {
	return localize(text, firstLanguage(source.registry)).text;
}
