import { readContentFiles } from '../read-content-files.ts';
import { registryFrom } from '../../registry/registry-from.ts';
import { baseFiles, registryFromText } from '../registry-from-text.ts';
import { RegistryInTime } from '../registry-in-time.ts';
import type { BadInput } from './bad-input.ts';

/** A registry with one edition out. */
function published(): RegistryInTime {
	const life = new RegistryInTime();
	life.agencies['water'] = {
		terms: [{ key: 't1', role: 'spokesperson', name: 'Ann', began: { on: '2023-12-20', filed: '2023-12-28' } }],
	};
	life.annual('2024');
	return life;
}

const terms = (life: RegistryInTime) => life.agencies['water']?.['terms'] as { name: string; key: string }[];

/** The record set right, with the words that it says were printed. */
function correct(life: RegistryInTime, was: string): void {
	const water = life.agencies['water'] as Record<string, unknown>;
	water['terms'] = terms(life).map((term) => ({ ...term, name: 'Anna' }));
	water['corrections'] = [{ key: 'c1', of: 't1.name', was, on: '2024-01-05', reason: 'misprint' }];
}

/** Records that no longer say what was published. */
export const publishedInputs: readonly BadInput[] = [
	{
		title: 'languages swapped after publication',
		code: 'languages-differ-from-publication',
		line: 12,
		column: 13,
		problems() {
			const files = readContentFiles('src/testing/tiny-registry').map(({ path, bytes }) => {
				const text = new TextDecoder().decode(bytes).replace('languages: [en, zh]', 'languages: [zh, en]');
				return { path, bytes: path === 'registry.yaml' ? new TextEncoder().encode(text) : bytes };
			});
			return registryFrom(files).problems;
		},
	},
	{
		title: 'a published name edited',
		code: 'differs-from-publication',
		line: 8,
		column: 50,
		problems() {
			const life = published();
			(terms(life)[0] as { name: string }).name = 'Bob';
			return life.read().problems;
		},
	},
	{
		title: 'a published number that the numbering plan has made a mobile number since',
		code: 'private-data-published',
		line: 8,
		column: 89,
		problems() {
			const life = new RegistryInTime();
			const began = { on: '2023-12-20', filed: '2023-12-28' };
			const posts = [{ key: 'p1', en: 'Head, 812345678' }];
			life.agencies['water'] = { terms: [{ key: 't1', role: 'spokesperson', name: 'Ann', posts, began }] };
			life.annual('2024');
			const places = `${baseFiles['places.yaml']}`.replace('begins: ["7"]', 'begins: ["7", "8"]');
			return registryFromText(life.texts(), { ...life.files(), 'places.yaml': places }).problems;
		},
	},
	{
		title: 'a published event removed',
		code: 'published-event-missing',
		line: 8,
		column: 8,
		problems() {
			const life = published();
			terms(life).pop();
			return life.read().problems;
		},
	},
	{
		title: 'the file of an agency deleted',
		code: 'published-body-missing',
		line: 1,
		column: 1,
		problems() {
			const life = published();
			delete life.agencies['water'];
			life.agencies['health'] = {};
			return life.read().problems;
		},
	},
	{
		title: 'the filing of a published event removed',
		code: 'differs-from-publication',
		line: 8,
		column: 64,
		problems() {
			const life = published();
			delete (terms(life)[0] as { began?: { filed?: string } }).began?.filed;
			return life.read().problems;
		},
	},
	{
		title: 'a published correction rewritten',
		code: 'published-correction-changed',
		line: 9,
		column: 15,
		problems() {
			const life = published();
			correct(life, 'Ann');
			life.erratum();
			correct(life, 'Bob');
			return life.read().problems;
		},
	},
	{
		title: 'a correction that changes nothing',
		code: 'correction-changes-nothing',
		line: 9,
		column: 15,
		problems() {
			const life = published();
			correct(life, 'Anna');
			return life.read().problems;
		},
	},
	{
		title: 'a beginning on no known day after the first publication',
		code: 'by-after-publication',
		line: 8,
		column: 167,
		problems() {
			const life = published();
			const late = { key: 't2', role: 'spokesperson', name: 'Bob', began: { by: '2024-01-20' } };
			(terms(life) as unknown[]).push(late);
			return life.read().problems;
		},
	},
	{
		title: 'publications of another registry',
		code: 'registry-id-differs',
		line: 1,
		column: 5,
		problems() {
			const life = published();
			const files = life.files();
			const registry = (baseFiles['registry.yaml'] ?? '').replace('id: anyland', 'id: elsewhere');
			return registryFromText(life.texts(), { ...files, 'registry.yaml': registry }).problems;
		},
	},
	{
		title: 'a correction of words that nobody printed',
		code: 'correction-not-printed',
		line: 9,
		column: 15,
		problems() {
			const life = published();
			correct(life, 'Nobody');
			(terms(life)[0] as { name: string }).name = 'Ann';
			return life.read().problems;
		},
	},
	{
		title: 'a value withdrawn by hand',
		code: 'never-withdrawn',
		line: 8,
		column: 50,
		problems() {
			const life = new RegistryInTime();
			const name = { withdrawn: '7' };
			life.agencies['water'] = { terms: [{ key: 't1', role: 'spokesperson', name, began: { by: '2024-01-01' } }] };
			return life.read().problems;
		},
	},
];
