import { describe, expect, test } from 'vitest';
import { openSearchText } from './opensearch.ts';

const hostile = '</script><!--<script>alert("1")//]]>&\u2028\u2029';

describe('the description of the search', () => {
	const search = {
		shortName: 'Anyland spokespersons',
		longName: hostile,
		description: 'Find a number',
		language: 'en',
		searchPage: 'https://anyland.example/en/search/',
		address: 'https://anyland.example/en/opensearch.xml',
	};
	test('says where the words go, and cuts the short name to 16 characters', () => {
		const text = openSearchText(search);
		expect(text).toContain('template="https://anyland.example/en/search/?q={searchTerms}"');
		expect(text).toContain('<ShortName>Anyland spokespe</ShortName>');
	});
	test('is well-formed whatever a name holds', () => {
		expect(openSearchText(search)).toContain(
			'<LongName>&lt;/script&gt;&lt;!--&lt;script&gt;alert(&quot;1&quot;)//]]&gt;',
		);
	});
});
