import { addDays, isoDate, type IsoDate } from '../calendar/index.ts';
import { headsPath, publicationBytes, publicationPath } from '../publications/publication-file.ts';
import type { FactId, Publication } from '../publications/publication.ts';
import { shortenFile } from '../publications/shorten.ts';
import { planErratum } from '../publishing/erratum-plan.ts';
import type { Plan } from '../publishing/plan.ts';
import { planRedaction } from '../publishing/redaction-plan.ts';
import { planAnnual, planSupplement } from '../publishing/roster-plan.ts';
import { sealPlan } from '../publishing/seal-plan.ts';
import type { Judged } from '../records/problem.ts';
import type { LoadedRegistry } from '../registry/loaded-registry.ts';
import { countingSalts } from './publications.ts';
import { registryFromText } from './registry-from-text.ts';

type Json = Record<string, unknown>;

/**
 * A registry that lives: its records are edited, days pass, publications come out and stay as they are. The records
 * are plain objects, written as JSON, which is YAML.
 */
export class RegistryInTime {
	readonly agencies: Record<string, Json> = {};
	readonly #published: { publication: Publication; hash: string }[] = [];
	readonly #salt = countingSalts();
	today: IsoDate = isoDate('2024-01-01');

	/** The registry as its files say now. */
	read(): Judged<LoadedRegistry | undefined> {
		return registryFromText(this.texts(), this.files());
	}

	/** The records, by id. */
	texts(): Record<string, string> {
		return Object.fromEntries(Object.entries(this.agencies).map(([id, agency]) => [id, toYaml(agency)] as const));
	}

	loaded(): LoadedRegistry {
		const { value, problems } = this.read();
		const errors = problems.filter(({ severity }) => severity === 'error');
		if (!value || errors.length > 0) throw new Error(JSON.stringify(errors, undefined, 2));
		return value;
	}

	pass(days: number): void {
		this.today = addDays(this.today, days);
	}

	annual(year: string, undeclared: readonly string[] = []): Plan {
		const { registry } = this.loaded();
		return this.#publish(planAnnual(registry, { ...this.#frame(), year, undeclared }));
	}

	supplement(): Plan {
		return this.#publish(planSupplement(this.loaded().registry, this.#frame()));
	}

	erratum(): Plan {
		return this.#publish(planErratum(this.loaded().registry, this.#frame()));
	}

	/** Publishes the redaction, shortens the old files and withdraws the values from the records. */
	redaction(of: readonly FactId[]): Plan {
		const plan = planRedaction(this.loaded(), { ...this.#frame(), of, texts: this.#texts() });
		if (plan.stops.length > 0) return plan;
		this.#publish(plan);
		for (const entry of this.#published) entry.publication = shortenFile(entry.publication, plan.lists.redacts);
		for (const { path, edits } of plan.recordEdits) {
			const agency = this.agencies[path.replace(/^.*\/|\.yaml$/g, '')] as Json;
			for (const edit of edits) setAt(agency, edit.path, edit.value);
		}
		return plan;
	}

	/** Every byte that a copy of the registry holds: records and publications. */
	text(): string {
		const decoder = new TextDecoder();
		const files = Object.values(this.files()).map((file) => (typeof file === 'string' ? file : decoder.decode(file)));
		return [...Object.values(this.agencies).map(toYaml), ...files].join('\n');
	}

	#texts() {
		return Object.entries(this.agencies).map(([id, agency]) => ({
			path: `agencies/all/${id}.yaml`,
			text: toYaml(agency),
		}));
	}

	#frame() {
		const published = addDays(this.today, 5);
		return { today: this.today, asOf: this.today, published, confirmed: published };
	}

	#publish<Made extends Plan>(plan: Made): Made {
		if (plan.stops.length > 0) return plan;
		const chain = this.loaded().registry.publications;
		const { publication, hash } = sealPlan(plan, chain, this.#salt);
		this.#published.push({ publication, hash });
		this.pass(5);
		return plan;
	}

	/** The publications, by path. */
	files(): Record<string, string | Uint8Array> {
		if (this.#published.length === 0) return {};
		const heads = this.#published.map(({ hash }, index) => `${String(index + 1).padStart(4, '0')} ${hash}\n`).join('');
		const files = this.#published.map(({ publication }) => [
			publicationPath(publication.header),
			publicationBytes(publication),
		]);
		return { [headsPath]: heads, ...Object.fromEntries(files) };
	}
}

function toYaml(agency: Json): string {
	return Object.entries(agency)
		.map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
		.join('');
}

function setAt(target: Json, path: readonly (string | number)[], value: unknown): void {
	const parent = path.slice(0, -1).reduce<Json>((at, step) => at[step] as Json, target);
	parent[String(path.at(-1))] = value;
}
