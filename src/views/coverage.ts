import type { IsoDate } from '../calendar/index.ts';
import { evaluate, type Finding } from '../measures/evaluate.ts';
import type { Agency, Registry } from '../registry/registry.ts';
import { contactOf } from './contact.ts';
import { regionsOf, type Region } from './regions.ts';
import { rosterOn } from './roster.ts';

/** How many agencies can be reached, and through whom. */
export interface Coverage {
	readonly agencies: number;
	/** Somebody holds the seat, acting included. */
	readonly withSpokesperson: number;
	/** The agency has a number of its own for the press. */
	readonly withNumber: number;
	/** Its main number was confirmed, and that still stands. */
	readonly verified: number;
	/** A spokesperson and a verified main number. */
	readonly complete: number;
}

export interface RegionCoverage {
	readonly region: Region;
	readonly all: Coverage;
	/** The agencies of its counties alone. */
	readonly counties: Coverage;
}

/**
 * The coverage of each prefecture, in the order of `places.yaml`; dissolved agencies are not counted. `findings` are those
 * of the day.
 */
export function coverageOf(
	registry: Registry,
	day: IsoDate,
	findings: readonly Finding[] = evaluate(registry, day),
): RegionCoverage[] {
	const judge = judgeOn(registry, day, findings);
	const levelOf = new Map(registry.settings.groups.map(({ id, level }) => [id, level]));
	return regionsOf(registry, day).map((region) => {
		const agencies = region.agencies.flatMap((id) => registry.agencyOf.get(id) ?? []);
		const counties = agencies.filter(({ record }) => levelOf.get(record.group) === 'county');
		return { region, all: sum(agencies.flatMap(judge)), counties: sum(counties.flatMap(judge)) };
	});
}

interface Verdict {
	readonly spokesperson: boolean;
	readonly number: boolean;
	readonly verified: boolean;
}

/** What is so of one agency; nothing of an agency that is dissolved. */
function judgeOn(registry: Registry, day: IsoDate, findings: readonly Finding[]): (agency: Agency) => Verdict[] {
	const rows = new Map(rosterOn(registry, { on: day }, 'all').rows.map((row) => [row.agency, row]));
	const isVerified = verifiedLines(registry, day, findings);
	return (agency) => {
		const row = rows.get(agency.id);
		if (!row) return [];
		const { main } = contactOf(registry, agency, day);
		return [
			{
				spokesperson: row.state === 'held' || row.state === 'acting',
				number: main !== undefined,
				verified: main !== undefined && isVerified(agency.id, main.key),
			},
		];
	};
}

/** By the clause that asks for verification; where none does, a line that was ever confirmed by the day counts. */
function verifiedLines(
	registry: Registry,
	day: IsoDate,
	findings: readonly Finding[],
): (agency: string, key: string) => boolean {
	const met = new Map<string, boolean>();
	for (const finding of findings) {
		if (finding.kind !== 'verification') continue;
		const id = `${finding.agency}#${finding.line.key}`;
		met.set(id, finding.met && (met.get(id) ?? true));
	}
	return (agency, key) => {
		const line = registry.agencyOf.get(agency)?.record.lines.find((candidate) => candidate.key === key);
		return met.get(`${agency}#${key}`) ?? (line?.verified !== undefined && line.verified.on <= day);
	};
}

function sum(verdicts: readonly Verdict[]): Coverage {
	const count = (holds: (verdict: Verdict) => boolean) => verdicts.filter(holds).length;
	return {
		agencies: verdicts.length,
		withSpokesperson: count(({ spokesperson }) => spokesperson),
		withNumber: count(({ number }) => number),
		verified: count(({ verified }) => verified),
		complete: count(({ spokesperson, verified }) => spokesperson && verified),
	};
}
