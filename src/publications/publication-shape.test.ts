import { describe, expect, test } from 'vitest';
import { sealedChain } from '../testing/publications.ts';
import {
	isHeaderShaped,
	isHeaderText,
	isKnownInFull,
	isListsShaped,
	isPublicationShaped,
} from './publication-shape.ts';
import type { Publication } from './publication.ts';

const [publication] = sealedChain({ rows: { health: {} } }) as [Publication];
const { header, lists } = publication;
const hash = 'a'.repeat(64);

describe('a header is one', () => {
	test.each<{ with: string; members: object }>([
		{ with: 'the label of a year', members: { label: '2024' } },
		{ with: 'a running number', members: { label: '2024-10' } },
		{ with: 'a title in several languages', members: { title: { zh: '名', yue: '名', 'en-GB-x1': 'x' } } },
		{ with: 'a hash before', members: { previous: hash } },
		{ with: 'no rows', members: { rows: 0 } },
		{ with: 'a document and a period', members: { document: '1', period: '2024-01-01/2024-12-31' } },
		{ with: 'a member of later', members: { signature: { by: ['x'] } } },
	])('with $with', ({ members }) => expect(isHeaderShaped({ ...header, ...members })).toBe(true));

	test.each<{ with: string; members: object }>([
		{ with: 'another format', members: { format: 1 } },
		{ with: 'the format as text', members: { format: '2' } },
		{ with: 'a registry that is no id', members: { registry: 'any_land' } },
		{ with: 'the number 0', members: { number: 0 } },
		{ with: 'half a number', members: { number: 1.5 } },
		{ with: 'a kind in capitals', members: { kind: 'Annual' } },
		{ with: 'a kind with a digit', members: { kind: 'annual2' } },
		{ with: 'no kind', members: { kind: '' } },
		{ with: 'a year of three digits', members: { label: '202' } },
		{ with: 'a year of five digits', members: { label: '20240' } },
		{ with: 'the running number 0', members: { label: '2024-0' } },
		{ with: 'a running number filled up', members: { label: '2024-01' } },
		{ with: 'an empty running number', members: { label: '2024-' } },
		{ with: 'two running numbers', members: { label: '2024-1-1' } },
		{ with: 'something before its year', members: { label: 'x2024' } },
		{ with: 'a running number that ends in a letter', members: { label: '2024-1x' } },
		{ with: 'no title', members: { title: {} } },
		{ with: 'a blank title', members: { title: { zh: '\u3000' } } },
		{ with: 'a title in a language of one letter', members: { title: { z: 'x' } } },
		{ with: 'a title in a language of four letters', members: { title: { engl: 'x' } } },
		{ with: 'a title in a language in capitals', members: { title: { ZH: 'x' } } },
		{ with: 'a title in a language with an empty part', members: { title: { 'zh-': 'x' } } },
		{ with: 'a title in a language with an underline', members: { title: { 'zh-a_b': 'x' } } },
		{ with: 'a title in a language behind a space', members: { title: { ' zh': 'x' } } },
		{ with: 'no issuer', members: { issuer: {} } },
		{ with: 'a blank document', members: { document: ' ' } },
		{ with: 'an undefined document', members: { document: undefined } },
		{ with: 'an undefined period', members: { period: undefined } },
		{ with: 'a sample that is no flag', members: { sample: 'true' } },
		{ with: 'a day that is none', members: { asOf: '2024-02-30' } },
		{ with: 'a publication on no day', members: { published: '2024-1-1' } },
		{ with: 'a period of one day', members: { period: '2024-01-01' } },
		{ with: 'a period of three days', members: { period: '2024-01-01/2024-01-02/2024-01-03' } },
		{ with: 'a period that begins on no day', members: { period: '2024-02-30/2024-03-01' } },
		{ with: 'a period that ends on no day', members: { period: '2024-01-01/' } },
		{ with: 'the layout 0', members: { layout: 0 } },
		{ with: 'less than no rows', members: { rows: -1 } },
		{ with: 'a root that is no hash', members: { root: hash.slice(1) } },
		{ with: 'lists that are no hash', members: { lists: hash.toUpperCase() } },
		{ with: 'something before that is no hash', members: { previous: '' } },
		{ with: 'a fraction in a member of later', members: { signature: { by: [0.5] } } },
	])('with $with no longer', ({ members }) => expect(isHeaderShaped({ ...header, ...members })).toBe(false));

	test.each(Object.keys(header))('without %s no longer', (member) => {
		expect(isHeaderShaped(without(header, member))).toBe(false);
	});
});

describe('lists are such', () => {
	const redacts = { leaf: hash, of: 'health#t1.name', publication: 1 };

	test('with ids in them and members of later', () => {
		const carries = ['health#t1.began', 'a1-b#x.Y.1'];
		const full = { carries, newBodies: ['a', 'a1-b'], undeclared: ['a'], redacts: [redacts], later: { x: [1] } };
		expect(isListsShaped(full)).toBe(true);
	});

	test.each<{ with: string; members: object }>([
		{ with: 'an id without an agency', members: { carries: ['#t1'] } },
		{ with: 'an id without a path', members: { carries: ['health'] } },
		{ with: 'an id with a path that is none', members: { carries: ['health#t1.'] } },
		{ with: 'an id of an agency that is none', members: { carries: ['Health#t1'] } },
		{ with: 'a text for a list', members: { carries: 'health#t1' } },
		{ with: 'a new agency that is no id', members: { newBodies: ['health', 'a-'] } },
		{ with: 'an undeclared agency that is no id', members: { undeclared: [''] } },
		{ with: 'a fraction in a member of later', members: { later: [0.5] } },
		{ with: 'a redaction of no leaf', members: { redacts: [{ ...redacts, leaf: '' }] } },
		{ with: 'a redaction of no fact', members: { redacts: [{ ...redacts, of: 'health' }] } },
		{ with: 'a redaction in no publication', members: { redacts: [{ ...redacts, publication: 0 }] } },
		{ with: 'a redaction with a member more', members: { redacts: [{ ...redacts, reason: 'x' }] } },
		{ with: 'a redaction without a leaf', members: { redacts: [without(redacts, 'leaf')] } },
	])('with $with no longer', ({ members }) => expect(isListsShaped({ ...lists, ...members })).toBe(false));

	test.each(Object.keys(lists))('without %s no longer', (member) => {
		expect(isListsShaped(without(lists, member))).toBe(false);
	});
});

describe('a publication', () => {
	test.each<{ what: string; value: unknown }>([
		{ what: 'null', value: null },
		{ what: 'a text', value: 'abc' },
		{ what: 'with a member more', value: { ...publication, more: 1 } },
		{ what: 'with a header that is none', value: { ...publication, header: {} } },
		{ what: 'with lists that are none', value: { ...publication, lists: {} } },
		{ what: 'with rows that are no list', value: { ...publication, rows: { every: () => true } } },
		{ what: 'with one row that is none', value: { ...publication, rows: [...publication.rows, {}] } },
	])('is not $what', ({ value }) => expect(isPublicationShaped(value)).toBe(false));
});

describe('a publication is known in full', () => {
	test.each<{ with: string; change: Partial<Publication>; is: boolean }>([
		{ with: 'all that may stand in it', change: { header: { ...header, document: '1', period: 'x' } }, is: true },
		{ with: 'a kind of later', change: { header: { ...header, kind: 'gazette' } }, is: false },
		{ with: 'a layout of later', change: { header: { ...header, layout: 2 } }, is: false },
		{ with: 'a member more in its header', change: { header: { ...header, seal: '' } as typeof header }, is: false },
		{ with: 'a member more in its lists', change: { lists: { ...lists, thanks: [] } as typeof lists }, is: false },
	])('with $with: $is', ({ change, is }) => expect(isKnownInFull({ ...publication, ...change })).toBe(is));
});

test('a text says something and holds no control, as section 1 of docs/format.md lists them', () => {
	const controls =
		'0000–001F, 007F–009F, 00AD, 061C, 180E, 200B–200F, 2028–202E, 2060–2064, 2066–206F, FEFF, FFF9–FFFB';
	const blanks = '0009–000D, 0020, 00A0, 1680, 2000–200A, 2028, 2029, 202F, 205F, 3000, FEFF';
	const [isControl, isBlank] = [controls, blanks].map(within);
	const wrong = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => {
		const sign = String.fromCharCode(code);
		const alone = !isControl?.(code) && !isBlank?.(code);
		return isHeaderText(`a${sign}`) !== !isControl?.(code) || isHeaderText(`${sign}${sign}`) !== alone;
	});
	expect(wrong.map((code) => code.toString(16))).toEqual([]);
	expect(isHeaderText('')).toBe(false);
});

function within(ranges: string): (code: number) => boolean {
	const numbers = ranges.split(', ').map((range) => range.split('–').map((end) => Number.parseInt(end, 16)));
	return (code) => numbers.some(([first = 0, last = first]) => first <= code && code <= last);
}

function without(object: object, member: string): object {
	return Object.fromEntries(Object.entries(object).filter(([name]) => name !== member));
}
