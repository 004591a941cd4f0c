import { describe, expect, test } from 'vitest';
import { nobodies, offices, persons } from '../../testing/nobody-corpus.ts';
import { personNameSlips } from './person-names.ts';

const codesOf = (name: string) => personNameSlips(name).map(({ code }) => code);

describe('as the name of a person', () => {
	test.each(nobodies)('%j names nobody', (name) => expect(codesOf(name)).toEqual(['nobody-named']));
	test.each(offices)('%j is a post or an office', (name) => expect(codesOf(name)).toEqual(['post-as-name']));
	test.each(persons)('%j is a name', (name) => {
		expect(codesOf(name)).not.toContain('nobody-named');
		expect(codesOf(name)).not.toContain('post-as-name');
	});
});
