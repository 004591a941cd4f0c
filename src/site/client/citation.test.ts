import { expect, test } from 'vitest';
import { isoDate } from '../../calendar/index.ts';
import { openWords } from '../../i18n/translator.ts';
import { citation, type CitationWords } from './citation.ts';

const words: CitationWords = {
	locale: 'en-GB',
	address: 'https://anyland.example/on/',
	separator: '; ',
	shown: '',
	later: '',
	invalid: '',
	ofBody: openWords('en', 'on.cite-body'),
	ofAll: openWords('en', 'on.cite-all'),
	ofBodyLater: openWords('en', 'on.cite-body-later'),
	ofAllLater: openWords('en', 'on.cite-all-later'),
};
const read = { today: isoDate('2026-11-28'), hash: 'abc' };
const water = { id: 'water', name: 'Office of Water', answer: 'Ann' };

test.each(['2025-03-14', '2026-11-28'])('of %s says who spoke', (day) => {
	expect(citation(words, read, day, water)).toMatch(/^Office of Water, spokesperson on .*: Ann\. /);
	expect(citation(words, read, day, water)).not.toContain('still to come');
	expect(citation(words, read, day, undefined)).not.toContain('still to come');
});
test.each(['2026-11-29', '2031-01-05'])('of %s says that it is still to come, and what was known when', (day) => {
	for (const agency of [water, undefined]) {
		expect(citation(words, read, day, agency)).toContain('still to come; as known on 28 November 2026');
		expect(citation(words, read, day, agency)).toContain(`?day=${day}`);
	}
});
