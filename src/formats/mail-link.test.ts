import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mailAddress } from '../records/scalars.ts';
import { mailLink } from './mail-link.ts';

test.each([
	['press@water.example', 'mailto:press@water.example'],
	["o'neil+press&media@water.example", 'mailto:o%27neil%2Bpress%26media@water.example'],
	['a?cc=b#c%d@水利厅.example', 'mailto:a%3Fcc%3Db%23c%25d@水利厅.example'],
])('a link writes to %s', (mailbox, link) => expect(mailLink(mailbox)).toBe(link));

test('a link writes to its mailbox alone, whatever signs that has', () => {
	const local = fc.stringMatching(/^[A-Za-z0-9._%+&'=~!#$*?^{|}/-]{1,20}$/);
	fc.assert(
		fc.property(local, (name) => {
			const mailbox = `${name}@water.example`;
			expect(mailAddress.safeParse(mailbox).success).toBe(true);
			const url = new URL(`${mailLink(mailbox)}?subject=x`);
			expect(decodeURIComponent(url.pathname)).toBe(mailbox);
			expect([url.search, url.hash]).toEqual(['?subject=x', '']);
		}),
	);
});
