import { areaList } from '@vant/area-data';
import { find } from '../finder/find/find.ts';
import type { IndexedAgency } from '../finder/finder-index.ts';
import type { Finder } from '../finder/find/finder.ts';
import { queryKinds } from './finder-queries.ts';
import type { QueryKind, QueryWorld } from './query-world.ts';

/** How many queries of a kind were asked and how many were answered rightly, in the first row and among six. */
export interface Judged {
	readonly kind: string;
	readonly target: number;
	readonly asked: number;
	readonly first: number;
	readonly six: number;
	readonly wrong: readonly { readonly query: string; readonly wanted: string; readonly got: readonly string[] }[];
}

const rows = 6;
const sample = 300;

/**
 * Asks one kind of query for up to 300 agencies. A query that asks for several agencies equally (a short name or a word that
 * many have) is right where the agency is among the first six; where more than six are equal, where all six are such.
 */
export function judgeKind(finder: Finder, world: QueryWorld, kind: QueryKind): Judged {
	const { agencies } = world.index;
	const wrong: Judged['wrong'][number][] = [];
	let asked = 0;
	let first = 0;
	let six = 0;
	const step = Math.max(1, agencies.length / sample);
	const equalTo = equalAgencies(world, kind);
	for (let at = 0; at < agencies.length; at += step) {
		const agency = agencies[Math.floor(at)] as IndexedAgency;
		const query = agency.dissolved ? undefined : kind.make(world, agency);
		if (query === undefined || query === '') continue;
		asked += 1;
		const got = find(finder, query, rows).map((match) => match.agency.id);
		const equal = equalTo(query, agency.id);
		const isAmongSix =
			got.includes(agency.id) || (equal.size > rows && got.length === rows && got.every((id) => equal.has(id)));
		const isFirst = got[0] === agency.id || (equal.size > 1 && isAmongSix);
		if (isFirst) first += 1;
		else wrong.push({ query, wanted: agency.id, got });
		if (isAmongSix) six += 1;
	}
	return { kind: kind.kind, target: kind.target, asked, first, six, wrong };
}

/** For a query and the agency it was made for, all agencies that it asks for. */
function equalAgencies(world: QueryWorld, kind: QueryKind): (query: string, own: string) => ReadonlySet<string> {
	const { agencies } = world.index;
	const { asksFor } = kind;
	if (asksFor)
		return (query, own) =>
			new Set([own, ...agencies.filter((agency) => asksFor(world, agency, query)).map(({ id }) => id)]);
	const byQuery = new Map<string, string[]>();
	for (const agency of agencies) {
		const query = kind.make({ ...world, random: () => 0 }, agency) ?? '';
		byQuery.set(query, [...(byQuery.get(query) ?? []), agency.id]);
	}
	return (query, own) => new Set([own, ...(byQuery.get(query) ?? [])]);
}

/** Agencies of other provinces, cities and counties: right is no answer at all. */
export function answersElsewhere(finder: Finder, { readingOf }: QueryWorld): Judged[] {
	const own = new Set(finder.placeWords.flat());
	const isElsewhere = (name: string) => !own.has(name) && !own.has(name.slice(0, -1));
	const { province_list: provinces, city_list: cities, county_list: counties } = areaList;
	const major = [...Object.values(provinces), ...Object.values(cities)].filter(
		(name) => /[省市]$/.test(name) && isElsewhere(name),
	);
	const small = [...new Set(Object.values(counties))].filter((name) => name.length > 1 && isElsewhere(name));
	const spelt = (name: string) => readingOf(name.slice(0, -1), 'agency').join('');
	const kinds: Readonly<Record<string, readonly string[]>> = {
		'another place': major.map(
			(place, at) => place + ['', '教育厅', '教育局', '人民政府', '卫健委新闻发言人电话'][at % 5],
		),
		'another, in English': major.map((place) => `${spelt(place)} government`),
		'another county': small.map((place, at) => place + ['人民政府', '', '政府新闻发言人电话', '公安局'][at % 4]),
		'dropped place': small.map((place, at) => finder.wholePlace[at % 2] + place),
	};
	return Object.keys(kinds).map((kind) => expectNothing(finder, kind, kinds[kind] ?? []));
}

function expectNothing(finder: Finder, kind: string, queries: readonly string[]): Judged {
	const asked = queries.filter((_, at) => at % Math.ceil(queries.length / (2 * sample)) === 0);
	const wrong = asked
		.map((query) => ({ query, wanted: '', got: find(finder, query, rows).map((match) => match.agency.id) }))
		.filter(({ got }) => got.length > 0);
	const right = asked.length - wrong.length;
	return { kind, target: 99, asked: asked.length, first: right, six: right, wrong };
}

/** One query of each kind, as it is typed from the first key to the last. */
export function typedQueries(world: QueryWorld): string[] {
	const { agencies } = world.index;
	return queryKinds.flatMap((kind, at) => {
		const query = [0, 1, 2, 3, 4]
			.map((more) => kind.make(world, agencies[(at * 37 + more * 11) % agencies.length] as IndexedAgency))
			.find((made) => made);
		return query === undefined ? [] : Array.from(query, (_, last) => query.slice(0, last + 1));
	});
}

/** Milliseconds of every keystroke while queries of all kinds are typed. */
export function keystrokeTimes(finder: Finder, world: QueryWorld): Spread {
	return spreadOf(
		typedQueries(world).map((query) => {
			const started = performance.now();
			find(finder, query, rows);
			return performance.now() - started;
		}),
	);
}

export interface Spread {
	readonly median: number;
	readonly p95: number;
	readonly worst: number;
}

export function spreadOf(values: readonly number[]): Spread {
	const sorted = [...values].sort((a, b) => a - b);
	const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
	return { median: at(0.5), p95: at(0.95), worst: at(1) };
}
