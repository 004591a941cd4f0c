import { describe, expect, test } from 'vitest';
import { headerHashOf } from '../../publications/hashing.ts';
import type { Publication, PublicationHeader } from '../../publications/publication.ts';
import { sealedChain } from '../../testing/publications.ts';
import { proofJson, verifyText } from './verify-text.ts';

function proofWith(change: Partial<Publication>) {
	const [publication] = sealedChain({ rows: { water: { 't1.name': 'Ann' } } });
	if (!publication) throw new Error('a line of one has a first');
	const changed = { ...publication, ...change, file: 'publications/x.json', hash: headerHashOf(publication.header) };
	return {
		publications: [{ publication: changed, facts: 1, withdrawn: 0 }],
		newest: changed.hash,
		problems: [],
		enteredLate: [],
		awaitingErratum: [],
		addedLater: [],
		otherErrors: 0,
		signed: undefined,
		holds: true,
	};
}

const [known] = sealedChain({ rows: { water: { 't1.name': 'Ann' } } }) as [Publication];
const header = (more: object) => ({ header: { ...known.header, ...more } as PublicationHeader });

describe('verify', () => {
	test('calls a publication sound whose kind, layout and members are all known', () => {
		expect(verifyText('en', undefined, proofWith({}))).toContain('sound');
		expect(proofJson('content', proofWith({})).publications).toMatchObject([{ known: true }]);
	});

	test.each([
		['kind', header({ kind: 'statement' })],
		['layout', header({ layout: 2 })],
		['member of the header', header({ seal: 'x' })],
		['member of the lists', { lists: { ...known.lists, thanks: [] } }],
	])('says of one with another %s that it is unchanged and not known here', (_, change) => {
		expect(verifyText('en', undefined, proofWith(change))).toContain('unchanged, kind not known here');
		expect(verifyText('zh', undefined, proofWith(change))).toContain('未改动；这里不认识这个种类');
		expect(proofJson('content', proofWith(change)).publications).toMatchObject([{ known: false }]);
	});
});
