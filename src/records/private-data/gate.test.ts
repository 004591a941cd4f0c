import { describe, expect, test } from 'vitest';
import {
	corpusPlan,
	documentMobiles,
	documentNumbers,
	falseAlarms,
	identities,
	mobiles,
} from '../../testing/private-data-corpus.ts';
import type { KindOfText } from './document-numbers.ts';
import { privateDataGate } from './gate.ts';

const gate = privateDataGate(corpusPlan);

/** What is found in a text by the glance at the whole and by the search. */
function found(text: string, kind: KindOfText = 'prose'): (readonly [code: string, text: string])[] {
	if (!gate.mayHold(text)) return [];
	return gate.find(text, kind).map(({ code, from, until }) => [code, text.slice(from, until)]);
}

describe('the gate stops', () => {
	test.each(mobiles)('the mobile number in %j', (text, number) => {
		expect(found(text)[0]).toEqual(['number-mobile', number]);
	});

	test.each(identities)('the private data in %j', (text, part) => {
		const [first] = found(text);
		expect(first?.[0]).toBe('private-data');
		expect(first?.[1].startsWith(part)).toBe(true);
	});

	test.each(documentMobiles)('the mobile number in the document number %j', (text) => {
		expect(found(text, 'document-number').map(([code]) => code)).toEqual(['number-mobile']);
	});

	test.each([...mobiles, ...identities])('%j in a sentence too', (text) => {
		expect(found(`说明：${text}。`)).not.toEqual([]);
		expect(found(`（${text}）`)).not.toEqual([]);
	});
});

describe('the gate lets pass', () => {
	test.each(falseAlarms)('%j', (text) => expect(found(text)).toEqual([]));
	test.each(falseAlarms)('%j in a sentence', (text) => expect(found(`见“${text}”。`)).toEqual([]));
	test.each(falseAlarms)('%j in the field of a document', (text) => expect(found(text, 'document-number')).toEqual([]));
	test.each(documentNumbers)('the document number %j', (text) => expect(found(text, 'document-number')).toEqual([]));
});
