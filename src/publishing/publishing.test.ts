import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type IsoDate } from '../calendar/index.ts';
import { RegistryInTime } from '../testing/registry-in-time.ts';
import { editionOf } from '../views/edition.ts';
import { rosterOn } from '../views/roster.ts';
import type { RosterRow } from '../views/roster-row.ts';

const ids = ['water', 'health'] as const;

interface Entry {
	key: string;
	began: { on: IsoDate; filed?: IsoDate };
	ended?: { on: IsoDate; filed?: IsoDate };
}

/** A registry of two bodies in which things happen as they do: late, out of order, wrongly and all at once. */
class Life extends RegistryInTime {
	#keys = 0;
	readonly done: string[] = [];
	#year = 2024;

	constructor() {
		super();
		for (const id of ids) {
			const began = { by: '2023-12-31' };
			const term = { key: 't0', role: 'spokesperson', name: `Old ${id}`, posts: [{ key: 'p0', en: 'Deputy' }], began };
			this.bodies[id] = { terms: [term], lines: [], vacancies: [], corrections: [] };
		}
	}

	list(id: string, list: string): Entry[] {
		return (this.bodies[id] as Record<string, Entry[]>)[list] as Entry[];
	}

	key(): string {
		return `k${++this.#keys}`;
	}

	/** An event some days ago, filed before today, on it, or not at all. A filing long past is a letter entered late. */
	when(ago: number, filedAfter: number | undefined): { on: IsoDate; filed?: IsoDate; note?: string } {
		const on = addDays(this.today, -ago);
		if (filedAfter === undefined) return { on };
		const filed = addDays(on, filedAfter);
		return { on, filed: filed < this.today ? filed : this.today };
	}

	appoint(id: string, ago: number, filedAfter: number | undefined): void {
		const key = this.key();
		const posts = [{ key: this.key(), en: 'Head' }];
		const began = this.when(ago, filedAfter);
		this.list(id, 'terms').push({ key, role: 'spokesperson', name: `Name ${key}`, posts, began } as never);
	}

	end(id: string, ago: number, filedAfter: number | undefined): void {
		const term = this.list(id, 'terms').find(({ ended }) => ended === undefined);
		const ended = this.when(ago, filedAfter);
		const posts = (term as { posts?: { began?: { on: IsoDate } }[] } | undefined)?.posts;
		const after = posts?.at(-1)?.began?.on ?? term?.began.on ?? '2023-12-31';
		if (term && after < ended.on) term.ended = ended;
	}

	replaceLine(id: string, ago: number, filedAfter: number | undefined): void {
		const number = `021-${100_000 + ++this.#keys}`;
		const began = this.when(ago, filedAfter);
		const last = this.list(id, 'lines').at(-1);
		if (last && !last.ended && last.began.on <= began.on) last.ended = began;
		this.list(id, 'lines').push({ key: this.key(), kind: 'office', number, began } as never);
	}

	changePost(id: string, ago: number, filedAfter: number | undefined): void {
		const term = this.list(id, 'terms').findLast(({ ended }) => ended === undefined) as never as {
			posts: { began?: { on: IsoDate } }[];
			began: { on?: IsoDate };
		};
		const began = this.when(ago, filedAfter);
		const after = term?.posts.at(-1)?.began?.on ?? term?.began.on ?? '2023-12-31';
		if (term && after < began.on) term.posts.push({ key: this.key(), en: `Post ${this.#keys}`, began } as never);
	}

	/** A name turns out to have been wrong: the record is set right, and says what stood there. */
	correct(id: string): void {
		const term = this.list(id, 'terms').at(-1) as never as { key: string; name: unknown };
		if (typeof term.name !== 'string') return;
		const corrections = this.list(id, 'corrections') as unknown[];
		corrections.push({ key: this.key(), of: `${term.key}.name`, was: term.name, on: this.today, reason: 'misprint' });
		term.name = `Right ${this.#keys}`;
	}

	redactLast(id: string): void {
		const line = this.list(id, 'lines').at(-1);
		if (line) this.redaction([`${id}#${line.key}.number`]);
	}

	yearly(): void {
		const plan = this.annual(String(this.#year), []);
		if (plan.stops.some((stop) => stop.kind !== 'undeclared-body')) throw new Error(JSON.stringify(plan.stops));
		const without = plan.stops.flatMap((stop) => ('body' in stop ? [stop.body] : []));
		if (without.length > 0) this.annual(String(this.#year), without);
		this.#year += 1;
	}
}

const ago = fc.integer({ min: 0, max: 90 });
const filedAfter = fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined });
const body = fc.constantFrom(...ids);
const happening = fc.oneof(
	{
		weight: 3,
		arbitrary: fc.record({
			does: fc.constantFrom('appoint', 'end', 'replaceLine', 'changePost' as const),
			body,
			ago,
			filedAfter,
		}),
	},
	{ weight: 1, arbitrary: fc.record({ does: fc.constantFrom('correct', 'redactLast' as const), body }) },
	{ weight: 2, arbitrary: fc.record({ does: fc.constantFrom('yearly', 'supplement', 'erratum' as const) }) },
	{ weight: 2, arbitrary: fc.record({ does: fc.constant('pass' as const), days: fc.integer({ min: 1, max: 60 }) }) },
);
type Happening = typeof happening extends fc.Arbitrary<infer Made> ? Made : never;

function happen(life: Life, next: Happening): void {
	if (next.does === 'pass') life.pass(next.days);
	else if ('ago' in next) life[next.does](next.body, next.ago, next.filedAfter);
	else if ('body' in next) life[next.does](next.body);
	else life[next.does]();
}

/** What a row prints, without what the record adds beside it. */
function printed(rows: readonly RosterRow[]) {
	return rows.map(({ body: id, state, persons, vacancies, lines }) => ({
		id,
		state,
		persons: persons.map(({ key, role, name, acting, post, since }) => ({
			key,
			role,
			name: name.value,
			acting,
			post: post.en?.value,
			since,
		})),
		vacancies,
		lines: lines.map(({ key, kind, contact, since }) => ({ key, kind, contact: contact.value, since })),
	}));
}

describe('the line of publications', () => {
	test('equals the records at the two times of every edition and supplement, whatever happens and in which order', () => {
		fc.assert(
			fc.property(fc.array(happening, { minLength: 3, maxLength: 25 }), (happenings) => {
				const life = new Life();
				for (const next of happenings) happen(life, next);
				const { registry } = life.loaded();
				for (const publication of registry.publications) {
					const { asOf, number, kind } = publication.header;
					if (kind !== 'annual' && kind !== 'supplement') continue;
					const edition = editionOf(registry, publication);
					const inPrint = new Set(edition.rows.map((row) => row.body));
					const records = rosterOn(registry, { on: asOf, known: { publication: number } });
					const rows = kind === 'annual' ? records.rows : records.rows.filter((row) => inPrint.has(row.body));
					// A correction that no erratum lists stands in the record alone.
					const open = new Set(
						registry.bodies.flatMap(({ id, agency }) =>
							agency.corrections
								.filter(({ key }) => !registry.publishedIn.has(`${id}#${key}`))
								.map(({ of }) => `${id}#${of}`),
						),
					);
					const blank = (made: ReturnType<typeof printed>) =>
						made.map((row) => ({
							...row,
							persons: row.persons.map((person) =>
								open.has(`${row.id}#${person.key}.name`) ? { ...person, name: '?' } : person,
							),
						}));
					expect(blank(printed(edition.rows))).toEqual(blank(printed(rows)));
				}
			}),
			{ numRuns: 300 },
		);
	}, 60_000);
});

describe('a redaction', () => {
	test('leaves the value nowhere, and the line stands', () => {
		const life = new Life();
		life.replaceLine('water', 3, 1);
		life.yearly();
		life.correct('water');
		life.erratum();
		const number = '021-100001';
		expect(life.text()).toContain(number);
		life.redaction(['water#k2.number', 'water#t0.name']);
		expect(life.read().problems).toEqual([]);
		for (const value of [number, 'Old water', 'Right']) expect(life.text()).not.toContain(value);
		const edition = editionOf(life.loaded().registry, life.loaded().registry.publications[0] as never);
		expect(edition.rows[0]?.lines[0]?.contact.value).toEqual({ withdrawn: 3 });
		expect(edition.rows[0]?.persons[0]?.name.value).toEqual({ withdrawn: 3 });
	});

	test('is not finished while the value stands in the record, and says where', () => {
		const life = new Life();
		life.replaceLine('water', 3, 1);
		life.yearly();
		life.redaction(['water#k2.number']);
		(life.list('water', 'lines')[0] as never as { number: string }).number = '021-100001';
		expect(life.read().problems).toMatchObject([
			{
				code: 'redaction-unfinished',
				place: { file: 'agencies/all/water.yaml' },
				details: { of: 'water#k2.number', number: '2' },
			},
		]);
	});

	test.each([
		['water#group', 'not-redactable'],
		['water#t9.name', 'unknown-fact'],
		['nobody#t1.name', 'unknown-fact'],
		['water#t0.name', 'not-published'],
	] as const)('of %s is stopped: %s', (of, kind) => {
		expect(new Life().redaction([of]).stops).toMatchObject([{ kind }]);
	});
});

describe('an annual edition', () => {
	test('stops at a body that nobody speaks for, unless the desk says so', () => {
		const life = new Life();
		life.pass(5);
		life.end('health', 1, 0);
		expect(life.annual('2024').stops).toEqual([{ kind: 'undeclared-body', body: 'health' }]);
		const plan = life.annual('2024', ['health']);
		expect(plan.stops).toEqual([]);
		expect(plan.header.undeclared).toEqual(['health']);
	});

	test('is published once for a label, and never back in time', () => {
		const life = new Life();
		life.yearly();
		expect(life.annual('2024').stops).toEqual([{ kind: 'label-used', label: '2024' }]);
		life.pass(-30);
		expect(life.annual('2025').stops.map(({ kind }) => kind)).toEqual(
			expect.arrayContaining(['as-of-before-last', 'published-before-last']),
		);
	});
});

describe('what was published', () => {
	const published = () => {
		const life = new Life();
		life.appoint('water', 10, 2);
		life.yearly();
		return life;
	};
	const codes = (life: Life) => life.read().problems.map(({ code }) => code);

	test('may not change in the record without a correction', () => {
		const life = published();
		(life.list('water', 'terms')[0] as never as { name: string }).name = 'Somebody';
		expect(codes(life)).toEqual(['differs-from-publication']);
	});
	test('may not lose an event', () => {
		const life = published();
		life.list('water', 'terms').pop();
		expect(codes(life)).toContain('published-event-missing');
	});
	test('may not lose a body', () => {
		const life = published();
		delete life.bodies['water'];
		expect(codes(life)).toEqual(['published-body-missing']);
	});
	test('may get an English name later', () => {
		const life = published();
		(life.list('water', 'terms')[0] as never as { latin: string }).latin = 'Shan';
		expect(codes(life)).toEqual([]);
	});
});
