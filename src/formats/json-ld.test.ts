import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import type { ChainedPublication } from '../publications/publication.ts';
import { baseFiles, registryFromText, soundRegistry } from '../testing/registry-from-text.ts';
import { dialled } from '../views/contact.ts';
import { agencyJsonLd, type JsonLdWords } from './agency-json-ld.ts';
import { breadcrumbsJsonLd, editionJsonLd, jsonLdText, siteJsonLd } from './json-ld.ts';

const day = isoDate('2026-11-22');
const hostile = '</script><!--<script>alert("1")//]]>&\u2028\u2029';
const page = { language: 'en', canonical: (path: string) => `https://anyland.example/en${path}` } as const;
const words: JsonLdWords = {
	lines: {
		office: 'press office',
		duty: 'duty line',
		fax: 'fax',
		public: 'public line',
		form: 'form',
		email: 'mail',
		website: 'website',
		weibo: 'Weibo',
		wechat: 'WeChat',
		social: 'social media',
	},
	roles: {
		spokesperson: 'spokesperson',
		'press-assistant': 'press assistant',
		temporary: 'temporary spokesperson',
		first: 'first spokesperson',
	},
};

const water = `
name: { en: Water Office, zh: 水务局 }
shortNames: [Water]
parent: state
website: https://water.example
lines:
  - { key: l1, kind: office, number: 021-100001, began: { by: 2026-01-01 } }
  - { key: l2, kind: fax, number: 021-100002, began: { by: 2026-01-01 } }
  - { key: l3, kind: email, address: press@water.example, began: { by: 2026-01-01 } }
  - { key: l4, kind: weibo, address: water, began: { by: 2026-01-01 } }
  - { key: l5, kind: office, number: 021-100003, began: { by: 2025-01-01 }, ended: { on: 2026-01-01, filed: 2026-01-02 } }
terms:
  - { key: t1, role: spokesperson, name: 王安, latin: Wang An, began: { on: 2026-02-01, filed: 2026-02-03 }, posts: [{ key: p1, zh: 副局长, en: Deputy }] }
  - { key: t2, role: spokesperson, name: Gone, began: { by: 2025-01-01 }, ended: { on: 2026-02-01, filed: 2026-02-03 } }
`;
const { registry } = soundRegistry({ state: '', water });
const sample = soundRegistry(
	{ state: '' },
	{ 'registry.yaml': (baseFiles['registry.yaml'] ?? '').replace('sample: false', 'sample: true') },
).registry;
const publication = {
	header: {
		title: { en: 'Roster 2026' },
		issuer: { en: 'Information Office' },
		label: '2026',
		asOf: day,
		published: day,
	},
	hash: 'ab12',
} as unknown as ChainedPublication;
const edition = { description: 'All of it', path: '/roster/2026/', files: [] };

describe('the structured data', () => {
	test('of an agency have its names, its lines in use and who is in office', () => {
		const agency = registry.agencyOf.get('water');
		expect(agency && agencyJsonLd(registry, day, agency, page, words)).toEqual({
			'@type': 'GovernmentOrganization',
			'@id': 'https://anyland.example/en/agencies/water/#body',
			name: 'Water Office',
			alternateName: ['Water', '水务局'],
			url: 'https://anyland.example/en/agencies/water/',
			sameAs: 'https://water.example',
			areaServed: { '@type': 'AdministrativeArea', name: 'Anyland' },
			parentOrganization: { '@id': 'https://anyland.example/en/agencies/state/#body' },
			contactPoint: [
				{ '@type': 'ContactPoint', contactType: 'press office', telephone: '+999 21 100001' },
				{ '@type': 'ContactPoint', contactType: 'fax', faxNumber: '+999 21 100002' },
				{ '@type': 'ContactPoint', contactType: 'mail', email: 'press@water.example' },
			],
			member: [
				{
					'@type': 'OrganizationRole',
					roleName: 'spokesperson',
					startDate: '2026-02-01',
					member: { '@type': 'Person', name: '王安', alternateName: 'Wang An', jobTitle: 'Deputy' },
				},
			],
		});
	});
	test('of lines have their hours: the usual week of each season, then the days that differ', () => {
		const span = (from: string, until: string) => `{ from: "${from}", until: "${until}" }`;
		const open = soundRegistry(
			{
				hill: `division: "11"
pressOffice: { name: { en: Press }, hours: { on: working-days, spans: [${span('09:00', '17:00')}], weekly: [{ days: [friday], spans: [${span('09:00', '11:00')}] }], seasons: [{ from: 12-21, until: 01-31, closed: true }] } }
lines:
  - { key: l1, kind: office, number: 022-10001, began: { by: 2026-01-01 } }
  - { key: l2, kind: duty, number: 022-10002, began: { by: 2026-01-01 }, hours: { on: every-day, spans: [${span('00:00', '24:00')}] } }
  - { key: l3, kind: office, number: 022-10003, began: { by: 2026-01-01 }, hours: { appointment: only } }
  - { key: l4, kind: office, number: 022-10004, began: { by: 2026-01-01 }, hours: { on: working-days, spans: [${span('09:00', '17:00')}], note: { en: not in the rain } } }`,
			},
			{
				'calendars/2026.yaml': `year: 2026
source: { title: Notice }
holidays: [{ name: { en: Lamp Day }, from: 2026-11-27, until: 2026-12-01 }]
workedWeekends: [2026-12-05]
regional: [{ divisions: ["10"], holidays: [{ name: { en: Hill Day }, from: 2026-12-09, until: 2026-12-09 }] }]
`,
			},
		).registry;
		const [agency] = open.agencies;
		const data = agency && agencyJsonLd(open, day, agency, page, words);
		const points = data?.['contactPoint'] as { readonly hoursAvailable?: readonly Record<string, unknown>[] }[];
		const inShort = points.map(({ hoursAvailable = [] }) =>
			hoursAvailable.map((of) =>
				[of['dayOfWeek'] ?? [], of['opens'], of['closes'], of['validFrom'], of['validThrough']].flat().join(' '),
			),
		);
		expect(inShort).toEqual([
			[
				'Monday Tuesday Wednesday Thursday 09:00 17:00 2026-11-22 2026-12-20',
				'Friday 09:00 11:00 2026-11-22 2026-12-20',
				'00:00 00:00 2026-11-27 2026-12-01',
				'09:00 17:00 2026-12-05 2026-12-05',
				'00:00 00:00 2026-12-09 2026-12-09',
			],
			['Monday Tuesday Wednesday Thursday Friday Saturday Sunday 00:00 23:59  '],
			[],
			[],
		]);
	});

	test('have the numbers that the links of the page dial, and the address', () => {
		const numbers = [
			'021-234567',
			'021-234567-801',
			'022-112',
			'022-112-3',
			'112',
			'112-2',
			'800123456',
			'800123456-7',
		];
		const lines = numbers.map(
			(number, at) => `  - { key: l${at}, kind: public, number: "${number}", began: { by: 2026-01-01 } }`,
		);
		const office = `pressOffice: { name: { en: Press }, address: { en: '1 Mill "Street"', zh: 磨坊街1号 }, postcode: "1234" }`;
		const form = `  - { key: f1, kind: form, address: "https://水.example/?a=1&b='2'", began: { by: 2026-01-01 } }`;
		const places = baseFiles['places.yaml']?.replace(
			'  areas:',
			'  serviceNumbers: [{ begins: "800", length: 9 }]\n  areas:',
		);
		const { value } = registryFromText(
			{ water: `${office}\nlines:\n${lines.join('\n')}\n${form}` },
			{ 'places.yaml': places ?? '' },
		);
		const agency = value?.registry.agencyOf.get('water');
		if (!value || !agency) throw new Error('the registry can be read');
		const data = agencyJsonLd(value.registry, day, agency, page, words) as {
			address: unknown;
			contactPoint: { telephone?: string; url?: string }[];
		};
		const said = data.contactPoint.flatMap(({ telephone }) => telephone ?? []);
		const links = agency.record.lines.flatMap((line) => dialled(value.registry, agency, line) ?? []);
		const mainDigits = (text: string) => text.split(/,| ext\. /)[0]?.replace(/[^+\d]/g, '');
		expect(said.map(mainDigits)).toEqual(links.map(mainDigits));
		expect(said.map(mainDigits)).toEqual([
			'+99921234567',
			'+99921234567',
			'+99922112',
			'+99922112',
			'112',
			'112',
			'800123456',
			'800123456',
		]);
		expect(data.contactPoint.at(-1)?.url).toBe("https://水.example/?a=1&b='2'");
		expect(data.address).toEqual({
			'@type': 'PostalAddress',
			streetAddress: '1 Mill "Street"',
			postalCode: '1234',
		});
	});
	test('leave out what was withdrawn', () => {
		const { value } = registryFromText({
			water: `lines: [{ key: l1, kind: office, number: { withdrawn: "2" }, began: { by: 2026-01-01 } }]
terms: [{ key: t1, role: spokesperson, name: { withdrawn: "2" }, began: { by: 2026-01-01 } }]`,
		});
		const agency = value?.registry.agencyOf.get('water');
		const data = value && agency && agencyJsonLd(value.registry, day, agency, page, words);
		expect(Object.keys(data ?? {})).toEqual(['@type', '@id', 'name', 'url', 'areaServed']);
	});
	test('of the site offer its search, and those of an edition its hash', () => {
		expect(siteJsonLd(registry, page)).toMatchObject({
			potentialAction: { target: { urlTemplate: 'https://anyland.example/en/search/?q={search_term_string}' } },
		});
		expect(editionJsonLd(registry, publication, page, edition)).toMatchObject({
			'@type': 'Dataset',
			identifier: 'sha256:ab12',
			datePublished: day,
			creator: { name: 'Information Office' },
		});
		expect(breadcrumbsJsonLd(registry, page, [{ name: 'Home', path: '/' }])).toMatchObject({
			itemListElement: [{ position: 1, name: 'Home', item: 'https://anyland.example/en/' }],
		});
	});
	test('do not exist for a sample', () => {
		const [agency] = sample.agencies;
		expect([
			agency && agencyJsonLd(sample, day, agency, page, words),
			siteJsonLd(sample, page),
			breadcrumbsJsonLd(sample, page, []),
			editionJsonLd(sample, publication, page, edition),
		]).toEqual([undefined, undefined, undefined, undefined]);
	});
	test('cannot leave their element whatever a name holds, and still say it', () => {
		const data = breadcrumbsJsonLd(registry, page, [{ name: hostile, path: '/' }]);
		const text = data ? jsonLdText(data) : '';
		expect(text).not.toMatch(/[<>&\u2028\u2029]/);
		expect(JSON.parse(text)).toMatchObject({
			'@context': 'https://schema.org',
			itemListElement: [{ name: hostile }],
		});
	});
});
