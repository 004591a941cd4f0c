import { expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { registryFromText } from '../testing/registry-from-text.ts';
import { contactSince } from './contact-since.ts';

const line = 'lines: [{ key: l1, kind: office, number: 021-100001, began: { by: 2023-12-31 }';

test.each([
	['a line was there when the registry began', `${line} }]`, '2023-12-31'],
	['a line was confirmed', `${line}, verified: { on: 2026-02-03, by: call } }]`, '2026-02-03'],
	['a line ended', `${line}, ended: { on: 2026-03-04, filed: 2026-03-20, filingNumber: F1 } }]`, '2026-03-04'],
	['what lies ahead has not come', `${line}, ended: { on: 2026-12-04 } }]`, '2023-12-31'],
	[
		'an exception of the hours changes no number',
		`${line}, hours: { on: every-day, spans: [{ from: "09:00", until: "12:00" }], except: [{ from: 2026-03-05, until: 2026-03-06, closed: true }] } }]`,
		'2023-12-31',
	],
	[
		'who speaks is not in an address book',
		`${line} }]\nterms: [{ key: t1, role: spokesperson, name: Ann, began: { on: 2026-04-01 } }]`,
		'2023-12-31',
	],
	[
		'the agency had another name',
		`${line} }]\nformerly: [{ key: f1, ended: { on: 2026-04-05 }, name: { en: Old } }]`,
		'2026-04-05',
	],
	['it was in another group', `${line} }]\nformerly: [{ key: f1, ended: { on: 2026-04-05 }, order: 9 }]`, '2023-12-31'],
	[
		'a number was set right',
		`${line} }]\ncorrections: [{ key: c1, of: l1.number, was: 021-100009, on: 2026-04-06, reason: slip }]`,
		'2026-04-06',
	],
	[
		'a person’s name was set right',
		`${line} }]\nterms: [{ key: t1, role: spokesperson, name: Ann, began: { by: 2023-12-31 } }]\ncorrections: [{ key: c1, of: t1.name, was: Anna, on: 2026-04-06, reason: slip }]`,
		'2023-12-31',
	],
	['nothing is known', '', undefined],
])('what an address book keeps holds since a day: %s', (_what, text, day) => {
	const record = registryFromText({ water: text }).value?.registry.agencies[0]?.record;
	expect(record && contactSince(record, isoDate('2026-05-01'))).toBe(day);
	expect(record).toBeDefined();
});
