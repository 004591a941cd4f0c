import { beforeAll, describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import type { Problem } from '../records/problem.ts';
import type { Registry } from '../registry/registry.ts';
import { RegistryInTime } from '../testing/registry-in-time.ts';
import { annualEditions, editionOf } from './edition.ts';
import { frontPage } from './front-page.ts';
import { nextRoster, pendingEvents } from './next-roster.ts';
import { proofOf } from './proof.ts';
import { publishedSince, editionBefore } from './publication-chain.ts';

const by = { by: '2023-01-01' };
const term = (key: string, name: string, began: object, more: object = {}) => ({
	...{ key, role: 'spokesperson', name, began },
	...more,
});
const correction = (key: string, of: string, was: string) => ({ key, of, was, on: '2024-03-01', reason: 'misread' });

/** Two editions; between them a supplement, an erratum and a redaction; an erratum after them; then days pass. */
function lives(): RegistryInTime {
	const world = new RegistryInTime();
	const later = { on: '2024-02-01', filed: '2024-02-02' };
	const ann = term('t1', 'Ann', by);
	world.agencies['water'] = { terms: [ann] };
	world.agencies['wells'] = { terms: [term('t1', 'Bob', by)] };
	world.annual('2024');
	world.today = isoDate('2024-02-10');
	world.agencies['water'] = { terms: [ann, term('t2', 'Cyd', later)] };
	world.supplement();
	world.today = isoDate('2024-03-01');
	const corrected = [correction('c1', 't1.name', 'Ann')];
	world.agencies['water'] = { terms: [term('t1', 'Anne', by), term('t2', 'Cyd', later)], corrections: corrected };
	world.erratum();
	world.redaction(['wells#t1.name']);
	world.today = isoDate('2025-01-10');
	world.annual('2025');
	world.agencies['water'] = {
		terms: [
			term('t1', 'Anne', by),
			term('t2', 'Cid', later),
			term('t3', 'Dan', { on: '2024-12-01', filed: '2024-12-02' }),
		],
		corrections: [...corrected, correction('c2', 't2.name', 'Cyd')],
	};
	world.erratum();
	world.agencies['water'] = {
		...world.agencies['water'],
		corrections: [...corrected, correction('c2', 't2.name', 'Cyd'), correction('c3', 't3.name', 'Don')],
	};
	return world;
}

describe('the publications of a registry', () => {
	let registry: Registry;
	beforeAll(() => {
		registry = lives().read().value?.registry as Registry;
	});
	const labels = (found: readonly { readonly header: { readonly number: number; readonly kind: string } }[]) =>
		found.map(({ header }) => `${header.number} ${header.kind}`);
	const editions = () => annualEditions(registry);

	test('come out as these', () => {
		expect(labels(registry.publications)).toEqual([
			'1 annual',
			'2 supplement',
			'3 erratum',
			'4 redaction',
			'5 annual',
			'6 erratum',
		]);
		expect(labels(editions())).toEqual(['1 annual', '5 annual']);
	});
	test('stand with the edition that they follow', () => {
		const companions = editions().map((edition) => labels(publishedSince(registry, edition)));
		expect(companions).toEqual([['2 supplement', '3 erratum', '4 redaction'], ['6 erratum']]);
	});
	test('know the edition before theirs', () => {
		const before = registry.publications.map((one) => editionBefore(registry, one)?.header.number);
		expect(before).toEqual([undefined, 1, 1, 1, 1, 5]);
	});
	test('are read with their rows, corrected and withdrawn; an erratum and a redaction have none', () => {
		const read = registry.publications.map((one) => {
			const { on, known, publication, rows } = editionOf(registry, one);
			expect([on, known, publication]).toEqual([one.header.asOf, { publication: one.header.number }, one]);
			return rows.map(({ agency, persons }) => [agency, persons.map(({ name }) => [name.value, name.printed])]);
		});
		const bob = ['wells', [[{ withdrawn: 4 }, undefined]]];
		expect(read).toEqual([
			[['water', [['Anne', 'Ann']]], bob],
			[
				[
					'water',
					[
						['Anne', 'Ann'],
						['Cid', 'Cyd'],
					],
				],
			],
			[],
			[],
			[
				[
					'water',
					[
						['Anne', undefined],
						['Cid', 'Cyd'],
					],
				],
				bob,
			],
			[],
		]);
	});
	test.each([
		['2024-01-05', undefined],
		['2024-01-06', 1],
		['2025-01-14', 1],
		['2025-01-15', 5],
	])('are known on the first page from the day on which they are published: %s', (day, number) => {
		expect(frontPage(registry, isoDate(day)).lastEdition?.header.number).toBe(number);
	});
	test('are proved with their facts, and what of them is withdrawn', () => {
		const { publications, newest } = proofOf(registry, []);
		expect(publications.map(({ withdrawn }) => withdrawn)).toEqual([1, 0, 0, 0, 0, 0]);
		const facts = registry.publications.map(({ rows }) => rows.reduce((count, row) => count + row.facts.length, 0));
		expect(publications.map((one) => one.facts)).toEqual(facts);
		expect(newest).toBe(registry.publications[5]?.hash);
	});
	test('wait for what was entered late and for corrections that no erratum prints', () => {
		const { enteredLate, awaitingErratum, addedLater } = proofOf(registry, []);
		expect(enteredLate.map(({ id }) => id)).toEqual(['water#t3.began']);
		expect(awaitingErratum).toEqual(['water#c3']);
		expect(addedLater).toEqual([]);
	});
	test('prove nothing where there are none', () => {
		const none = { publications: [], enteredLate: [], awaitingErratum: [], addedLater: [], newest: undefined };
		expect(proofOf(undefined, [])).toMatchObject({ ...none, holds: true });
		const world = new RegistryInTime();
		world.agencies['water'] = { terms: [term('t1', 'Ann', { on: '2024-01-01', filed: '2024-01-02' })] };
		expect(proofOf(world.loaded().registry, [])).toMatchObject({ ...none, holds: true });
	});
});

describe('a proof', () => {
	const problem = (file: string, code: string, severity: 'error' | 'warning' = 'error') =>
		({ code, severity, place: { file, line: 1, column: 1 }, details: {} }) as unknown as Problem;
	const record = 'agencies/all/water.yaml';

	test.each([
		['nothing is found', [], 0, 0, true],
		['a publication is damaged', [problem('publications/0001.json', 'bad-hash')], 1, 0, false],
		['a publication has a remark', [problem('publications/0001.json', 'unknown-kind', 'warning')], 1, 0, true],
		['another record is wrong', [problem(record, 'bad-date')], 0, 1, false],
		['another record has a warning', [problem(record, 'same-name', 'warning')], 0, 0, true],
		['a record differs', [problem(record, 'differs-from-publication')], 1, 0, false],
		['a redaction is not finished', [problem(record, 'redaction-unfinished')], 1, 0, false],
		['an agency is missing', [problem(record, 'published-body-missing')], 1, 0, false],
		['a correction is another', [problem(record, 'published-correction-changed')], 1, 0, false],
		['an event is missing', [problem(record, 'published-event-missing')], 1, 0, false],
		['the registry is another', [problem('registry.yaml', 'registry-id-differs')], 1, 0, false],
	])('where %s', (_, found, about, others, holds) => {
		const { problems, otherErrors, holds: held } = proofOf(undefined, found);
		expect([problems.length, otherErrors, held]).toEqual([about, others, holds]);
	});
});

describe('what the next publication carries', () => {
	const event = (on: string, filed?: string) => ({ on, ...(filed && { filed }) });
	const world = () => {
		const life = new RegistryInTime();
		life.agencies['water'] = {
			terms: [
				term('t1', 'Ann', event('2024-02-01', '2024-02-10')),
				term('t2', 'Bob', event('2024-02-02')),
				term('t3', 'Cyd', { ...event('2024-02-20', '2024-02-01'), note: 'announced' }),
			],
		};
		life.agencies['left'] = {
			terms: [
				term('t1', 'Dan', event('2024-01-10', '2024-01-11')),
				term('t2', 'Eve', event('2024-03-10', '2024-03-11')),
			],
			onList: false,
			formerly: [{ key: 'f1', ended: event('2024-02-15', '2024-02-16'), onList: true }],
		};
		life.agencies['outside'] = { onList: false, terms: [term('t1', 'Fay', event('2024-01-10', '2024-01-11'))] };
		life.agencies['fields'] = {};
		life.agencies['imported'] = { terms: [term('t1', 'Gil', { by: '2024-06-01' })] };
		return life.loaded().registry;
	};
	const pending = (day: string) => pendingEvents(world(), isoDate(day)).map(({ id }) => id);

	test.each([
		['2024-02-09', ['left#t1.began']],
		['2024-02-10', ['water#t1.began', 'left#t1.began']],
		['2024-02-20', ['water#t1.began', 'water#t3.began', 'left#t1.began', 'left#f1.ended']],
		['2024-04-01', ['water#t1.began', 'water#t3.began', 'left#t1.began', 'left#f1.ended']],
	])('is by %s what happened and was filed while the agency was listed', (day, ids) =>
		expect(pending(day)).toEqual(ids),
	);

	test('is compared with nothing before the first edition', () => {
		const { last, changes, asOf } = nextRoster(world(), isoDate('2024-02-12'));
		expect([last, changes, asOf]).toEqual([undefined, undefined, '2024-02-12']);
	});
	test.each([
		['2024-02-01', ['water#t1.began']],
		['2024-02-02', ['water#t1.began', 'water#t2.began']],
		['2024-02-09', ['water#t1.began', 'water#t2.began']],
		['2024-02-10', ['water#t2.began']],
	])('leaves aside what is reported on %s and not filed', (day, ids) => {
		expect(nextRoster(world(), isoDate(day)).reported.map(({ id }) => id)).toEqual(ids);
	});
	test('is stopped by listed agencies of which nobody knows who speaks', () => {
		expect(nextRoster(world(), isoDate('2024-04-01')).stops).toEqual(['fields', 'imported']);
		expect(nextRoster(world(), isoDate('2024-06-01')).stops).toEqual(['fields']);
	});
});
