import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, yearOf, type IsoDate } from '../calendar/index.ts';
import type { LoadedRegistry } from '../registry/loaded-registry.ts';
import { RegistryInTime } from '../testing/registry-in-time.ts';
import { planAnnual } from './roster-plan.ts';
import { unfinishedEdits } from './record-edits.ts';
import { editionOf } from '../views/edition.ts';
import { changesBetween } from '../views/roster-changes.ts';
import { rosterOn } from '../views/roster.ts';
import type { RosterRow } from '../views/roster-row.ts';

const ids = ['water', 'health'] as const;

interface Entry {
	key: string;
	began: { on: IsoDate; filed?: IsoDate };
	ended?: { on: IsoDate; filed?: IsoDate };
}

/** A registry of two agencies in which things happen as they do: late, out of order, wrongly and all at once. */
class Life extends RegistryInTime {
	#keys = 0;
	readonly done: string[] = [];
	#year = 2024;

	constructor() {
		super();
		for (const id of ids) {
			const began = { by: '2023-12-31' };
			const term = { key: 't0', role: 'spokesperson', name: `Old ${id}`, posts: [{ key: 'p0', en: 'Deputy' }], began };
			this.agencies[id] = { terms: [term], lines: [], vacancies: [], corrections: [] };
		}
	}

	list(id: string, list: string): Entry[] {
		return (this.agencies[id] as Record<string, Entry[]>)[list] as Entry[];
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
		if (last && !last.ended && last.began.on < began.on) last.ended = began;
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

	/** The agency leaves the list, or joins it again. */
	leaveOrJoin(id: string, ago: number, filedAfter: number | undefined): void {
		const agency = this.agencies[id] as { onList?: boolean; formerly?: { ended: { on: IsoDate } }[] };
		const ended = this.when(ago, filedAfter);
		const last = agency.formerly?.at(-1)?.ended.on;
		if (last !== undefined && ended.on <= last) return;
		const onList = agency.onList ?? true;
		agency.formerly = [...(agency.formerly ?? []), { key: this.key(), ended, onList } as never];
		agency.onList = !onList;
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
		// An edition comes out at most a year before the year that it is labelled with.
		while (yearOf(this.today) < this.#year - 1) this.pass(90);
		const plan = this.annual(String(this.#year), []);
		if (plan.stops.some((stop) => stop.kind !== 'undeclared-body')) throw new Error(JSON.stringify(plan.stops));
		const without = plan.stops.flatMap((stop) => ('body' in stop ? [stop.body] : []));
		if (without.length > 0) this.annual(String(this.#year), without);
		this.#year += 1;
	}
}

const ago = fc.integer({ min: 0, max: 90 });
const filedAfter = fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined });
const agency = fc.constantFrom(...ids);
const happening = fc.oneof(
	{
		weight: 3,
		arbitrary: fc.record({
			does: fc.constantFrom('appoint', 'end', 'replaceLine', 'changePost', 'leaveOrJoin' as const),
			agency,
			ago,
			filedAfter,
		}),
	},
	{ weight: 1, arbitrary: fc.record({ does: fc.constantFrom('correct', 'redactLast' as const), agency }) },
	{ weight: 2, arbitrary: fc.record({ does: fc.constantFrom('yearly', 'supplement', 'erratum' as const) }) },
	{ weight: 2, arbitrary: fc.record({ does: fc.constant('pass' as const), days: fc.integer({ min: 1, max: 60 }) }) },
);
type Happening = typeof happening extends fc.Arbitrary<infer Made> ? Made : never;

function happen(life: Life, next: Happening): void {
	if (next.does === 'pass') life.pass(next.days);
	else if ('ago' in next) life[next.does](next.agency, next.ago, next.filedAfter);
	else if ('agency' in next) life[next.does](next.agency);
	else life[next.does]();
}

/** What a row prints, without what the record adds beside it. */
function printed(rows: readonly RosterRow[]) {
	return rows.map(({ agency: id, state, persons, vacancies, lines }) => ({
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

describe('the chain of publications', () => {
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
					const inPrint = new Set(edition.rows.map((row) => row.agency));
					const records = rosterOn(registry, { on: asOf, known: { publication: number } });
					const rows = kind === 'annual' ? records.rows : records.rows.filter((row) => inPrint.has(row.agency));
					// A correction that no erratum lists stands in the record alone.
					const open = new Set(
						registry.agencies.flatMap(({ id, record }) =>
							record.corrections
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
	});
});

describe('a redaction', () => {
	test('leaves the value nowhere, and the chain stands', () => {
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

	test('that was cut short counts already for everybody who reads', () => {
		const life = new Life();
		life.replaceLine('water', 3, 1);
		life.yearly();
		life.redaction(['water#k2.number']);
		(life.list('water', 'lines')[0] as never as { number: string }).number = '021-100001';
		const { registry } = life.read().value as LoadedRegistry;
		expect(JSON.stringify(rosterOn(registry, { on: life.today }))).not.toContain('021-100001');
		expect(unfinishedEdits(life.read().value as LoadedRegistry)).toMatchObject([
			{ path: 'agencies/all/water.yaml', edits: [{ path: ['lines', 0, 'number'], value: { withdrawn: '2' } }] },
		]);
	});

	test.each([
		['a note', { note: 'ask 021-100001' }],
		['another line', { lines: [{ key: 'x1', kind: 'fax', number: '021-100001', began: { by: '2024-01-06' } }] }],
	])('stops while the value stands in %s', (_where, more) => {
		const life = new Life();
		life.replaceLine('water', 3, 1);
		life.yearly();
		Object.assign(life.agencies['health'] as object, more);
		expect(life.redaction(['water#k2.number']).stops).toEqual([
			{ kind: 'value-elsewhere', where: 'agencies/all/health.yaml' },
		]);
	});

	test('never takes a correction away alone', () => {
		const life = new Life();
		life.yearly();
		life.correct('water');
		life.erratum();
		expect(life.redaction(['water#k1']).stops[0]).toMatchObject({ kind: 'not-redactable' });
	});

	test('is what a withdrawn value names, and no other number', () => {
		const life = new Life();
		life
			.list('water', 'lines')
			.push({ key: 'x1', kind: 'fax', number: { withdrawn: '7' }, began: { by: '2023-12-31' } } as never);
		expect(life.read().problems).toMatchObject([{ code: 'never-withdrawn' }]);
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

describe('a publication', () => {
	test.each([
		['2025', 30, 0, 'as-of-after-today'],
		['2024', 0, 40, 'published-far-ahead'],
		['2034', 0, 0, 'label-far-from-day'],
	])('is stopped where its year was typed wrongly: %s, %i days on, %i days ahead', (year, asOf, published, kind) => {
		const life = new Life();
		const today = life.today;
		const frame = { today, asOf: addDays(today, asOf), published: addDays(today, asOf + published), year };
		expect(planAnnual(life.loaded().registry, frame).stops).toMatchObject([{ kind }]);
	});
});

describe('an annual edition', () => {
	test('stops at an agency that nobody speaks for, unless the desk says so', () => {
		const life = new Life();
		life.pass(5);
		life.end('health', 1, 0);
		expect(life.annual('2024').stops).toEqual([{ kind: 'undeclared-body', body: 'health' }]);
		const plan = life.annual('2024', ['health']);
		expect(plan.stops).toEqual([]);
		expect(plan.lists.undeclared).toEqual(['health']);
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
		(life.list('water', 'terms')[0] as never as { name: string }).name = 'Bob';
		expect(codes(life)).toEqual(['differs-from-publication']);
	});
	test('may not lose an event', () => {
		const life = published();
		life.list('water', 'terms').pop();
		expect(codes(life)).toContain('published-event-missing');
	});
	test('may not lose an agency', () => {
		const life = published();
		delete life.agencies['water'];
		expect(codes(life)).toEqual(['published-body-missing']);
	});
	test('keeps its filing, up to the day of the publication', () => {
		const life = published();
		const began = life.list('water', 'terms')[1]?.began as { filed?: unknown };
		delete began.filed;
		expect(codes(life)).toContain('differs-from-publication');
	});
	test('keeps its corrections as they were sealed', () => {
		const life = published();
		life.correct('water');
		life.erratum();
		(life.list('water', 'corrections')[0] as never as { was: string }).was = 'Somebody';
		expect(codes(life)).toEqual(['published-correction-changed']);
	});
	test('is all that a correction can correct', () => {
		const life = published();
		life
			.list('water', 'corrections')
			.push({ key: 'c9', of: 't0.name', was: 'Nobody', on: '2024-01-05', reason: 'x' } as never);
		expect(codes(life)).toEqual(['correction-not-printed']);
	});
	test('as acting may be corrected either way', () => {
		const life = published();
		(life.list('water', 'terms')[0] as never as { acting: boolean }).acting = true;
		expect(codes(life)).toEqual(['differs-from-publication']);
		life
			.list('water', 'corrections')
			.push({ key: 'c9', of: 't0.acting', was: 'false', on: '2024-01-05', reason: 'x' } as never);
		expect(codes(life)).toEqual([]);
		expect(life.erratum().rows[0]?.facts[1]?.value).toEqual({ of: 't0.acting', was: 'false', now: 'true' });
		expect(codes(life)).toEqual([]);
	});
	test('as a line may be declared never to have been, and entered anew', () => {
		const life = new Life();
		life.replaceLine('water', 10, 2);
		life.yearly();
		life
			.list('water', 'corrections')
			.push({ key: 'c9', of: 'k2', void: 'true', on: '2024-01-05', reason: 'x' } as never);
		expect(codes(life)).toEqual([]);
		life.erratum();
		life.replaceLine('water', 0, 0);
		life.supplement();
		expect(codes(life)).toEqual([]);
	});
	test('under a former name is corrected to the right former name', () => {
		const life = new Life();
		Object.assign(life.agencies['water'] as object, { name: { en: 'Watre' } });
		life.yearly();
		life.pass(10);
		const ended = { on: life.today, filed: life.today };
		Object.assign(life.agencies['water'] as object, {
			name: { en: 'Rivers' },
			formerly: [{ key: 'f1', ended, name: { en: 'Water' } }],
		});
		life
			.list('water', 'corrections')
			.push({ key: 'c9', of: 'name.en', was: 'Watre', on: life.today, reason: 'x' } as never);
		life.supplement();
		expect(life.erratum().rows[0]?.facts[1]?.value).toEqual({ of: 'name.en', was: 'Watre', now: 'Water' });
		expect(codes(life)).toEqual([]);
	});
	test('may get the words of the first language later', () => {
		const life = new Life();
		Object.assign(life.agencies['water'] as object, { pressOffice: { name: { zh: '新闻处' } } });
		life.yearly();
		Object.assign(life.agencies['water'] as object, { pressOffice: { name: { zh: '新闻处', en: 'Press Office' } } });
		expect(codes(life)).toEqual([]);
	});
	test('with a misprint makes nobody a new face once it is set right', () => {
		const life = published();
		life.correct('water');
		const { registry } = life.loaded();
		const changes = changesBetween(
			editionOf(registry, registry.publications[0] as never),
			rosterOn(registry, { on: life.today }),
		);
		expect([...changes.newFaces, ...changes.left]).toEqual([]);
	});
	test('may get an English name later', () => {
		const life = published();
		(life.list('water', 'terms')[0] as never as { latin: string }).latin = 'Shan';
		expect(codes(life)).toEqual([]);
	});
});
