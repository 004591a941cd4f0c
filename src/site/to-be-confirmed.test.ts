import { expect, test } from 'vitest';
import { sharedSite } from '../testing/shared-site.ts';

/** What is said to journalists from elsewhere is for an office to say that this registry does not speak for. */
const elsewhere =
	/\b(?:Hong Kong|Macao|Taiwan|foreign (?:journalist|correspondent)s?|journalists? from abroad)\b|港澳|台湾|(?:境外|外国|驻华)记者/i;
const marks = /^(?:All of the following is to be confirmed by the office in charge|以下内容待主管单位确认)/;

test.each(['sample', 'tiny'] as const)(
	'on the registry %s every sentence on journalists from elsewhere stands behind the mark that it is to be confirmed',
	async (name) => {
		const { pages } = await sharedSite(name);
		const unmarked = [...pages].flatMap(([path, html]) =>
			[...html.matchAll(/<(p|li|dd|td)\b[^>]*>(.*?)<\/\1>/gs)]
				.map(([, , inside = '']) => inside.replace(/<[^>]+>/g, '').trim())
				.filter((text) => elsewhere.test(text) && !marks.test(text))
				.map((text) => `${path}: ${text.slice(0, 80)}`),
		);
		expect(unmarked).toEqual([]);
	},
);
