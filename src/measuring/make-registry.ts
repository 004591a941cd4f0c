import { isoDate, type IsoDate } from '../calendar/index.ts';
import { headsPath } from '../publications/publication-file.ts';
import type { ChainedPublication } from '../publications/publication.ts';
import { planAnnual, planSupplement, type RosterPlan } from '../publishing/roster-plan.ts';
import { sealPlan } from '../publishing/seal-plan.ts';
import { contentFrom } from '../records/content-from.ts';
import type { SourceFile } from '../records/source.ts';
import { areaOf } from '../registry/area-code.ts';
import { buildRegistry } from '../registry/build-registry.ts';
import type { Registry } from '../registry/registry.ts';
import { registryFrom } from '../registry/registry-from.ts';
import { madeRecord, type RecordFrame } from './make-record.ts';
import { numberedRandom } from '../testing/numbered-random.ts';
import { countingSalts } from '../testing/publications.ts';

const encoder = new TextEncoder();

/**
 * The files of a registry with so many invented agencies, an annual edition and a supplement. `base` are the files of a
 * registry other than agencies and publications. The same count and base give the same bytes on every machine.
 */
export function makeRegistry(count: number, base: readonly SourceFile[]): SourceFile[] {
	// The list of article 9 is short: a tenth of all agencies, and at least sixty.
	const agencies = madeRecords(count, Math.max(60, Math.round(count / 10)), base);
	const salt = countingSalts();
	const first = publish([...base, ...agencies], salt, (registry) =>
		planAnnual(registry, {
			today: dayOfMadeRegistry,
			year: '2026',
			asOf: isoDate('2025-12-10'),
			published: isoDate('2025-12-18'),
			undeclared: [],
		}),
	);
	return publish(first, salt, (registry) =>
		planSupplement(registry, {
			today: dayOfMadeRegistry,
			asOf: isoDate('2026-06-20'),
			published: isoDate('2026-06-30'),
		}),
	).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * The files of a registry in which every one of so many invented agencies is on the list, with an annual edition of eleven
 * years in a row: a long line of publications.
 */
export function makeLongChain(rows: number, base: readonly SourceFile[]): SourceFile[] {
	const files = [...base, ...madeRecords(rows, rows, base)];
	const content = contentFrom(files).value;
	if (!content) throw new Error('a made registry can be read');
	const salt = countingSalts();
	const chain: ChainedPublication[] = [];
	const sealed = Array.from({ length: 11 }, (_, index) => {
		const year = 2026 + index;
		const plan = planAnnual(buildRegistry(content, [...chain]), {
			today: isoDate('2036-12-31'),
			year: String(year),
			asOf: isoDate(`${year}-12-10`),
			published: isoDate(`${year}-12-18`),
			undeclared: [],
		});
		refuseStopped(plan);
		const { publication, path, bytes, heads, hash } = sealPlan(plan, chain, salt);
		chain.push({ ...publication, file: path, hash });
		return { path, bytes, heads };
	});
	const heads = sealed.at(-1)?.heads ?? '';
	return [
		...files,
		...sealed.map(({ path, bytes }) => ({ path, bytes })),
		{ path: headsPath, bytes: encoder.encode(heads) },
	];
}

/** The day that the made registries are measured on. */
export const dayOfMadeRegistry: IsoDate = isoDate('2026-11-20');

function madeRecords(count: number, listed: number, base: readonly SourceFile[]): SourceFile[] {
	return framesOf(count, listed, base).map((frame) => ({
		path: `agencies/shelf-${String(Math.floor(frame.index / 60) + 1).padStart(2, '0')}/${frame.id}.yaml`,
		bytes: encoder.encode(madeRecord(frame)),
	}));
}

function framesOf(count: number, listed: number, base: readonly SourceFile[]): RecordFrame[] {
	const content = contentFrom(base).value;
	if (!content) throw new Error('the base of a made registry can be read');
	const { groups } = content.registry.value;
	const { divisions } = content.places.value;
	const { topics } = content.topics.value;
	const shared = { random: numberedRandom(count), used: new Set<string>() };
	return Array.from({ length: count }, (_, index) => {
		const isListed = index < listed;
		const division = nth(divisions, index);
		return {
			...shared,
			index,
			id: idOf(index),
			group: nth(isListed ? groups.slice(0, -1) : groups.slice(-1), index).id,
			division: division.code,
			place: division.name.zh ?? division.code,
			area: areaOf(content.places.value, division.code) ?? nth(content.places.value.numbering.areas, 0),
			topic: nth(topics, index).id,
			isListed,
			parent: isListed ? undefined : idOf(index % listed),
		};
	});
}

function idOf(index: number): string {
	return `office-${String(index + 1).padStart(4, '0')}`;
}

function nth<Item>(items: readonly Item[], index: number): Item {
	return items[index % items.length] as Item;
}

function publish(
	files: readonly SourceFile[],
	salt: () => string,
	plan: (registry: Registry) => RosterPlan,
): SourceFile[] {
	const registry = registryFrom(files).value?.registry;
	if (!registry) throw new Error('a made registry can be read');
	const planned = plan(registry);
	refuseStopped(planned);
	const { path, bytes, heads } = sealPlan(planned, registry.publications, salt);
	return [
		...files.filter((file) => file.path !== headsPath),
		{ path, bytes },
		{ path: headsPath, bytes: encoder.encode(heads) },
	];
}

function refuseStopped({ stops }: RosterPlan): void {
	if (stops.length > 0) throw new Error(JSON.stringify(stops.slice(0, 5)));
}
