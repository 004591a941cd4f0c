import { beforeAll, describe, expect, test } from 'vitest';
import { isoDate } from '../../calendar/index.ts';
import { readContentFiles } from '../../testing/read-content-files.ts';
import { chinesePronunciations } from '../../site/chinese-pronunciations.ts';
import { registryFrom } from '../../registry/registry-from.ts';
import { finderFiles } from '../../site/finder-data.ts';
import { baseFiles, registryFromText, soundRegistry } from '../../testing/registry-from-text.ts';
import { buildIndex } from '../build/build-index.ts';
import { find } from './find.ts';
import { isGuess } from './ranking.ts';
import { formatIndex, parseIndex } from '../text/format-index.ts';
import { openFinder } from './open-finder.ts';
import type { Finder } from './finder.ts';
import type { FinderIndex } from '../finder-index.ts';

const day = isoDate('2026-11-20');
let readings: ReturnType<typeof chinesePronunciations>;
let index: FinderIndex;
let finder: Finder;
let files: ReturnType<typeof finderFiles>;

beforeAll(() => {
	const registry = registryFrom(readContentFiles('content')).value?.registry;
	if (!registry) throw new Error('the content can be read');
	readings = chinesePronunciations(registry.places);
	index = buildIndex(registry, day, readings);
	files = finderFiles(registry, day);
	finder = openFinder(files.map(({ text }) => parseIndex(text)));
});

const found = (query: string) => find(finder, query, 6).map(({ agency }) => agency.id);

describe('the first row is the agency that is meant', () => {
	test.each([
		['贵州省教育厅', 'guizhou-education', 'exact'],
		['教育厅', 'guizhou-education', 'exact'],
		['贵州教育厅', 'guizhou-education', 'exact'],
		['jyt', 'guizhou-education', 'initials'],
		['jiaoyuting', 'guizhou-education', 'pinyin'],
		['jiao4yu4ting1', 'guizhou-education', 'pinyin'],
		['ｊｉａｏｙｕｔｉｎｇ', 'guizhou-education', 'pinyin'],
		["jiao'yu't", 'guizhou-education', 'pinyin'],
		['guizsjyt', 'guizhou-education', 'mixed-pinyin'],
		['貴州省教育廳', 'guizhou-education', 'exact'],
		['教玉厅', 'guizhou-education', 'same-sound'],
		['贵省教厅', 'guizhou-education', 'abbreviation'],
		['贵州省孝育厅', 'guizhou-education', 'near'],
		['jiaoyuitng', 'guizhou-education', 'near-pinyin'],
		['省教育厅的新闻发言人是谁', 'guizhou-education', 'exact'],
		['请问教育厅新闻办电话多少？', 'guizhou-education', 'exact'],
		['教育厅新闻发', 'guizhou-education', 'exact'],
		['who is the spokesperson of Guizhou education department', 'guizhou-education', 'words'],
		['Dept. of Education, Guizhou', 'guizhou-education', 'pieces'],
		['department of educaton', 'guizhou-education', 'near-words'],
		['Shan Hongmei', 'guizhou-education', 'pinyin'],
		['卢阿信', 'guizhou-geology-mineral', 'exact'],
		['luaxin', 'guizhou-geology-mineral', 'pinyin'],
		['Hongmei Shan', 'guizhou-education', 'pinyin'],
		['教育厅 单红梅', 'guizhou-education', 'pieces'],
		['单教育厅', 'guizhou-education', 'pieces'],
		['高考', 'guizhou-education', 'exact'],
		["fa'gai'wei", 'guizhou-development-reform', 'pinyin'],
		['GPDRC', 'guizhou-development-reform', 'acronym'],
		['DRC', 'guizhou-development-reform', 'acronym'],
		['遵义地区行政公署', 'zunyi', 'exact'],
		['遵义', 'zunyi', 'exact'],
		['liupanshui', 'liupanshui', 'pinyin'],
		['duyun', 'qiannan-duyun', 'pinyin'],
		['Bozhou District', 'zunyi-bozhou', 'exact'],
		['播州', 'zunyi-bozhou', 'exact'],
		['贵州卫健委', 'guizhou-health', 'exact'],
		['guizhouweijianwei', 'guizhou-health', 'pinyin'],
		['黔东南州凯里市人民政府', 'qiandongnan-kaili', 'pieces'],
		['贵州长顺县电话', 'qiannan-changshun', 'pieces'],
		['教育局', 'guizhou-education', 'other-kind'],
		['能源司', 'guizhou-energy', 'other-kind'],
		['安顺州', 'anshun', 'other-kind'],
		['公安局', 'guizhou-public-security', 'other-kind'],
		['经信委', 'guizhou-industry-it', 'exact'],
		['省体委', 'guizhou-sports', 'abbreviation'],
		['旅游和文化厅', 'guizhou-culture-tourism', 'reordered'],
		['遵意', 'zunyi', 'same-sound'],
		['minzenting', 'guizhou-civil-affairs', 'similar-sound'],
		['教育廳電話', 'guizhou-education', 'exact'],
		['🎓教育厅', 'guizhou-education', 'exact'],
		['谁代表公安厅回答记者提问', 'guizhou-public-security', 'contained'],
		['招商', 'guizhou-investment-promotion', 'exact'],
		['energy bureau', 'guizhou-energy', 'words'],
		['forests', 'guizhou-forestry', 'matter'],
		['health care security', 'guizhou-healthcare-security', 'words'],
		['Guiyang city government', 'guiyang', 'words'],
	])('%s means %s', (query, id, how) => {
		const [first] = find(finder, query, 6);
		expect([first?.agency.id, first?.how]).toEqual([id, how]);
	});

	test('digits mean the number, written as in the country or from abroad, whole or its end', () => {
		const { id, number = '' } = index.agencies.find((agency) => agency.id === 'guizhou-education') ?? {};
		const local = number.split('-')[1] ?? '';
		for (const query of [number, local, local.slice(-5), `+86 ${number.slice(1).replace('-', ' ')}`])
			expect(found(query)[0]).toBe(id);
	});

	test('a word with ü is met as lü, lv and lyu', () => {
		const named = index.agencies.find(({ persons }) =>
			persons.some(({ name, holds }) => holds && name.startsWith('吕')),
		);
		const [person] = find(finder, '吕', 1);
		const rest = chinesePronunciations({ divisions: [] } as never)
			.readingOf(person?.text ?? '', 'person')
			.slice(1)
			.join('');
		for (const surname of ['lü', 'lv', 'lyu', 'LYU ']) expect(found(surname + rest)).toContain(named?.id);
	});
});

const elsewhere = `
四川省教育厅 四川教育厅 昆明市 沈阳市 沈阳市教育局 杭州市人民政府 亳州 中山市 香港教育局 日本外务省 教育部 国家教育委员会
云南省卫健委新闻发言人电话 贵阳市教育厅 赵县人民政府 唐县 易县 忠县 沙县 小店区人民政府 贵州长沙市 钟山县 公安县政府
Shanxi_government Jiangxi_government Guangxi Ningxia Sichuan Luoyang_government Xian_government Wuxi
kunming huizhou hangzhou guigang sichuan_education_department ministry_of_education
`;

describe('another place is never answered with an agency of this one', () => {
	test.each(elsewhere.trim().split(/\s+/))('%s', (query) => {
		expect(found(query.replace(/_/g, ' '))).toEqual([]);
	});
});

describe('a person is found however the name is read, and the row says who', () => {
	const world = () => {
		const { registry } = soundRegistry(
			{
				education: `name: { zh: 山城教育部, en: Ministry of Education }
shortNames: [教育部]
terms:
  - { key: t1, role: spokesperson, name: 覃柏长, began: { by: 2024-01-01 } }
  - { key: t2, role: press-assistant, name: 覃小燕, began: { by: 2024-01-01 } }`,
				roads: `name: { zh: 山城路政部, en: Ministry of Roads }
shortNames: [路政部]
terms:
  - { key: t1, role: spokesperson, name: 单红梅, began: { by: 2024-01-01 } }`,
			},
			{ 'registry.yaml': (baseFiles['registry.yaml'] ?? '').replace('languages: [en]', 'languages: [zh, en]') },
		);
		const built = buildIndex(registry, day, chinesePronunciations(registry.places));
		return openFinder([parseIndex(formatIndex(built))]);
	};
	let hills: Finder;
	beforeAll(() => (hills = world()));
	test.each([
		['qinbaichang', ['覃柏长']],
		['tan bo zhang', ['覃柏长']],
		['Bochang Tan', ['覃柏长']],
		['qinbaichagn', ['覃柏长']],
		['覃 教育部', ['覃柏长', '覃小燕']],
		['教育部覃', ['覃柏长', '覃小燕']],
		['tan jiaoyubu', ['覃柏长', '覃小燕']],
		['教育部 覃小燕', ['覃小燕']],
		['教育部', []],
		['shanhongmei', ['单红梅']],
		['hongmei shan', ['单红梅']],
		['shanhomgmei', ['单红梅']],
	])('%s: %o', (query, names) => {
		const [row] = find(hills, query, 6);
		expect(row?.persons.map(({ name }) => name)).toEqual(names);
	});

	test('the reading that a name mostly has stands before one that it may have', () => {
		const { registry } = soundRegistry(
			{
				stones: `name: { zh: 山城石材部 }
terms: [{ key: t1, role: spokesperson, name: 石文林, began: { by: 2024-01-01 } }]`,
				timber: `name: { zh: 山城木材部 }
terms: [{ key: t1, role: spokesperson, name: 段望亮, began: { by: 2024-01-01 } }]`,
			},
			{},
		);
		const small = openFinder([buildIndex(registry, day, chinesePronunciations(registry.places))]);
		expect(find(small, 'dwl', 6).map(({ agency }) => agency.id)).toEqual(['timber', 'stones']);
	});

	test('a surname in pinyin beside an agency names the person, even where it sounds like a place elsewhere', () => {
		const wrong = index.agencies.flatMap(({ id, zh, shortNames, persons }) => {
			const agency = readings.readingOf(shortNames[0] ?? zh, 'agency').join('');
			return persons
				.filter(({ name, holds }) => holds && /^[\u4e00-\u9fff]{2,4}$/.test(name))
				.flatMap(({ name }) => {
					const [surname = ''] = readings.readingOf(name, 'person');
					return [`${surname} ${agency}`, `${agency} ${surname}`].filter((query) => {
						const [row] = find(finder, query, 6);
						return row?.agency.id !== id || !row.persons.some((person) => person.name === name);
					});
				});
		});
		expect(wrong).toEqual([]);
	});

	test('a slip in the name of a person is a guess', () => {
		expect(find(hills, 'shanhomgmei', 6).every(isGuess)).toBe(true);
	});
});

test('no matter is met by the first letters of its words', () => {
	const topics = index.words.filter(({ text, isTopic }) => isTopic && / /.test(text)).map(({ text }) => text);
	const met = topics.filter((topic) => {
		const letters = (topic.match(/\b[A-Za-z]/g) ?? []).join('').toLowerCase();
		return find(finder, letters, 200).some(({ text }) => text === topic);
	});
	expect(met).toEqual([]);
});

const nothing = `
省纪委 贵州大学 贵州省委 贵州省国安厅 贵州省渔业局 贵州税务局 审计署 乡政府 我政府 打帮河 贵阳路 遵义市委书记
凯旋 缠溪 煤监局 地税局 张伟 杨帆 zhangmin wangjing lina sunli Guizhou_Tax_Bureau
天气预报 hello zhangsan
`;

describe('what the registry does not have is not guessed at', () => {
	test.each(nothing.trim().split(/\s+/))('%s', (query) => {
		expect(found(query.replace(/_/g, ' '))).toEqual([]);
	});
});

test.each([
	['022112', 'hill', '022-112'],
	['+999 22 112', 'hill', '022-112'],
	['022-112转3', 'dale', '022-112-3'],
	['112-2', 'moor', '112-2'],
	['8001234567转8001', 'fen', '8001234567-8001'],
	['021-234567转9', 'fen', '021-234567-9'],
])('%s finds a number of each kind, in its one form', (query, id, number) => {
	const line = (text: string) => `lines: [{ key: l1, kind: public, number: "${text}", began: { by: 2024-01-01 } }]`;
	const places = (baseFiles['places.yaml'] as string).replace(
		'  areas:',
		'  serviceNumbers: [{ begins: "800", length: 10 }]\n  areas:',
	);
	const agencies = {
		hill: line('022-112'),
		dale: line('022-112-3'),
		moor: line('112-2'),
		fen: `lines:
  - { key: l1, kind: fax, number: "8001234567-8001", began: { by: 2024-01-01 } }
  - { key: l2, kind: office, number: "(021)234567-9", began: { by: 2024-01-01 } }`,
	};
	const { value } = registryFromText(agencies, { 'places.yaml': places });
	if (!value) throw new Error('the registry can be read');
	const parts = finderFiles(value.registry, day).map(({ text }) => parseIndex(text));
	const rows = find(openFinder(parts), query, 6);
	expect(rows.map(({ agency, text }) => [agency.id, text])).toContainEqual([id, number]);
});

test('all current lines that have numbers lead to their agency, and say what they are', () => {
	const wrong = index.agencies.flatMap(({ id, lines }) =>
		lines.flatMap(({ kind, number }) => {
			const rows = find(finder, number, 200).filter(({ text }) => text === number);
			const isTold = rows.some(({ agency, field }) => agency.id === id && field === `${kind}-number`);
			return isTold ? [] : [`${id} ${number}`];
		}),
	);
	expect(wrong).toEqual([]);
});

test('every provincial and prefecture agency is among the first six rows of some query of at most four keys', () => {
	const { readingOf } = chinesePronunciations({ divisions: [] } as never);
	const missing = finder.agencies.filter(({ id, level }, at) => {
		if (level === 'county') return false;
		const names = [index.agencies[at]?.zh ?? '', ...(index.agencies[at]?.shortNames ?? [])];
		const starts = names.flatMap((name) => [
			name,
			readingOf(name, 'agency')
				.map((syllable) => syllable[0])
				.join(''),
		]);
		return !starts.some((text) => found(text.slice(0, 4)).includes(id) || found(text.slice(-4)).includes(id));
	});
	expect(missing.map(({ id }) => id)).toEqual([]);
});

test('a matter in the words of the public leads to the agency in charge', () => {
	const { registry } = soundRegistry(
		{
			rescue: 'name: { zh: 应急厅 }\nsearchWords: [突发事件, 灾害]',
			health: 'name: { zh: 卫健委 }\nsearchWords: [疫情]',
		},
		{},
	);
	const small = openFinder([buildIndex(registry, day, chinesePronunciations(registry.places))]);
	const rows = ['突发事件', '灾害', '疫情', '疫情发言人是谁'].map((query) =>
		find(small, query, 6).map(({ agency, field }) => [agency.id, field]),
	);
	expect(rows).toEqual([
		[['rescue', 'search-word']],
		[['rescue', 'search-word']],
		[['health', 'search-word']],
		[['health', 'search-word']],
	]);
});

test('who left a role lately is found and marked; names that were withdrawn are not', () => {
	const { registry } = soundRegistry({
		water:
			'name: { zh: 水利厅 }\nterms:\n  - { key: t1, role: spokesperson, name: 查英, began: { by: 2020-01-01 }, ended: { on: 2026-06-01, reason: retired, filed: 2026-06-02 } }\n  - { key: t2, role: spokesperson, name: 单伟, began: { on: 2026-06-01, filed: 2026-06-02 } }',
	});
	const small = openFinder([buildIndex(registry, day, chinesePronunciations(registry.places))]);
	const rows = ['zhaying', 'shanwei', '查英'].map((query) =>
		find(small, query, 6).map(({ field, text }) => [field, text]),
	);
	expect(rows).toEqual([[['former-person', '查英']], [['person', '单伟']], [['former-person', '查英']]]);
});
