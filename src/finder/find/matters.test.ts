import { beforeAll, describe, expect, test } from 'vitest';
import { isoDate } from '../../calendar/index.ts';
import { chinesePronunciations } from '../../site/chinese-pronunciations.ts';
import { soundRegistry } from '../../testing/registry-from-text.ts';
import { buildIndex } from '../build/build-index.ts';
import { splitIndex } from '../build/split-index.ts';
import { foldText } from '../fold.ts';
import { formatIndex, parseIndex } from '../text/format-index.ts';
import { find } from './find.ts';
import type { Finder } from './finder.ts';
import { governmentNamed } from './governing-agency.ts';
import { openFinder } from './open-finder.ts';
import { isGuess } from './ranking.ts';

// A province of invented places: what is right here hangs on no word of the sample.

const registry = `
id: anyland
name: { zh: 安地发言人（样本）, en: Anyland Speakers (sample) }
shortName: { zh: 安地发言, en: Anyland }
authority: { name: { zh: 安地省新闻办公室, en: Press Office }, shortName: { zh: 新闻办, en: Desk } }
jurisdiction: { name: { zh: 安地省, en: Anyland Province }, division: "99" }
languages: [zh, en]
timeZone: Asia/Shanghai
sample: true
site: https://anyland.example
hours: { on: working-days, spans: [{ from: "09:00", until: "17:00" }] }
groups:
  - { id: government, name: { zh: 省政府, en: Province }, level: province }
  - { id: departments, name: { zh: 部门, en: Departments }, level: province }
  - { id: cities, name: { zh: 市政府, en: Cities }, level: prefecture }
  - { id: bureaus, name: { zh: 市直部门, en: Bureaus }, level: prefecture }
  - { id: counties, name: { zh: 县政府, en: Counties }, level: county }
roster:
  title: { zh: "{{year}}年名录", en: "{{year}}" }
  supplementTitle: { zh: "{{year}}年第{{number}}号", en: "{{year}} {{number}}" }
  erratumTitle: { zh: "更正{{year}}{{number}}", en: "E {{year}} {{number}}" }
  redactionTitle: { zh: "撤回{{year}}{{number}}", en: "R {{year}} {{number}}" }
settings: { shortGap: 3 }
`;
const places = `
divisions:
  - { code: "99", name: { zh: 安地省, en: Anyland Province }, shortName: { zh: 安地, en: Anyland }, level: province }
  - { code: "9901", name: { zh: 砚岭市, en: Yanling City }, shortName: { zh: 砚岭, en: Yanling }, level: prefecture, parent: "99" }
  - { code: "9902", name: { zh: 沐川布依族自治州, en: Muchuan Buyei Autonomous Prefecture }, shortName: { zh: 沐川, en: Muchuan }, level: prefecture, parent: "99" }
  - { code: "990201", name: { zh: 章柳县, en: Zhangliu County }, shortName: { zh: 章柳, en: Zhangliu }, level: county, parent: "9902" }
numbering:
  country: "999"
  mobile: { begins: ["7"], length: 9 }
  localNeverBegins: ["0"]
  shortCodes: ["112"]
  areas: [{ code: "021", length: 6, divisions: ["99"] }]
`;
const kinds = `
kinds:
  - { id: water, called: [水利, 水务], acronyms: [MWR], words: { zh: [水库, 防汛, 饮水安全], en: [reservoir, flood, drinking water] } }
  - { id: labour, called: [人力资源和社会保障, 人社], acronyms: [MOHRSS], words: { zh: [社保, 欠薪, 就业], en: [wage, unpaid wage, job] } }
  - { id: education, called: [教育], acronyms: [MOE], words: { zh: [学校, 大学, 学费], en: [school, university, tuition] } }
  - { id: police, called: [公安], acronyms: [PSB], words: { zh: [车祸, 户口], en: [police, car crash] } }
  - { id: tax, called: [税务], words: { zh: [发票], en: [invoice] } }
  - { id: government, called: [人民政府], words: { zh: [市长], en: [mayor] } }
`;
const lines = 'lines: [{ key: l1, kind: office, number: "021-034567", began: { by: 2024-01-01 } }]';
const agency = (group: string, order: number, division: string, rest: string) =>
	`group: ${group}\norder: ${order}\ndivision: "${division}"\n${rest}`;
const agencies = {
	anyland: agency(
		'government',
		1,
		'99',
		"name: { zh: 安地省人民政府, en: People's Government of Anyland Province }\nshortNames: [省政府]",
	),
	office: agency('departments', 1, '99', 'name: { zh: 安地省人民政府办公厅, en: General Office of Anyland Province }'),
	water: agency(
		'departments',
		2,
		'99',
		`name: { zh: 安地省水利厅, en: Anyland Provincial Department of Water Resources }\nshortNames: [省水利厅, 水利厅]\n${lines}`,
	),
	labour: agency(
		'departments',
		3,
		'99',
		'name: { zh: 安地省人力资源和社会保障厅, en: Anyland Provincial Department of Human Resources }\nshortNames: [省人社厅]',
	),
	education: agency(
		'departments',
		4,
		'99',
		'name: { zh: 安地省教育厅, en: Anyland Provincial Department of Education }\nshortNames: [省教育厅, 教育厅]',
	),
	police: agency(
		'departments',
		5,
		'99',
		'name: { zh: 安地省公安厅, en: Anyland Provincial Department of Public Security }\nshortNames: [公安厅]',
	),
	yanling: agency(
		'cities',
		1,
		'9901',
		"name: { zh: 砚岭市人民政府, en: People's Government of Yanling City }\nshortNames: [砚岭市政府]",
	),
	muchuan: agency(
		'cities',
		2,
		'9902',
		"name: { zh: 沐川布依族自治州人民政府, en: People's Government of Muchuan Buyei Autonomous Prefecture }",
	),
	'yanling-water': agency('bureaus', 3, '9901', 'name: { zh: 砚岭市水务局, en: Yanling Water Affairs Bureau }'),
	zhangliu: agency(
		'counties',
		1,
		'990201',
		"name: { zh: 章柳县人民政府, en: People's Government of Zhangliu County }\nshortNames: [章柳县]\nterms:\n  - { key: t1, role: spokesperson, name: 章立华, began: { by: 2024-01-01 } }\n  - { key: t2, role: spokesperson, name: 罗城志, began: { by: 2024-01-01 } }",
	),
};

let finder: Finder;

beforeAll(() => {
	const { registry: made } = soundRegistry(agencies, {
		'registry.yaml': registry,
		'places.yaml': places,
		'kinds.yaml': kinds,
	});
	const index = buildIndex(made, isoDate('2026-11-20'), chinesePronunciations(made.places));
	const { first, rest } = splitIndex(index);
	finder = openFinder([first, ...rest.map((part) => part.index)].map((part) => parseIndex(formatIndex(part))));
});

/** The first row as `agency`, a guess as `agency?`, none as an empty text. */
const first = (query: string) => {
	const [row] = find(finder, query, 6);
	return row ? `${row.agency.id}${isGuess(row) ? '?' : ''}` : '';
};

describe('A matter leads to the agency in charge, by the words of its kind.', () => {
	test.each([
		['水库', 'water'],
		['水库除险加固', 'water?'],
		['防汛工作进展', 'water'],
		['社保卡', 'labour'],
		['社保卡挂失', 'labour?'],
		['拖欠农民工的欠薪', 'labour?'],
		['reservoirs', 'water'],
		['drinking water', 'water'],
		['safety of drinking water in villages', 'water?'],
		['wages', 'labour'],
		['unpaid wages', 'labour?'],
		['砚岭水库', 'yanling-water'],
		['Yanling flood', 'yanling-water'],
		['沐川车祸', 'muchuan?'],
		['Muchuan car crash', 'muchuan?'],
		['安地车祸', 'police'],
	])('%s: %s', (query, id) => expect(first(query)).toBe(id));
});

describe('An acronym of the national counterpart leads to the agency of the place.', () => {
	test.each([
		['MWR', 'water'],
		['Anyland MWR', 'water'],
		['MOHRSS Anyland', 'labour'],
		['ADMWR', 'water'],
		['AMWR', 'water'],
		['Yanling MWR', 'yanling-water'],
		['Yanling PSB', 'yanling?'],
	])('%s: %s', (query, id) => expect(first(query)).toBe(id));
});

describe('Pieces in two scripts are asked each in its own, and kinds in the other tell nothing.', () => {
	test.each([
		['水利 bureau', 'water'],
		['Anyland 教育厅', 'education'],
		['education 厅', 'education'],
		['jiaoyu 厅', 'education'],
		['砚岭 dept', 'yanling'],
		['YL city government', 'yanling'],
		['安地省 department of 教育', 'education'],
		['安地 MOE', 'education'],
	])('%s: %s', (query, id) => expect(first(query)).toBe(id));
});

describe('What a question names must be covered by what the agency is called: a rest is a guess at the most.', () => {
	const none = `
		省委办公厅 安地省人大常委会办公厅 省政协办公厅 安地大学 安地省税务局 砚岭市水利学校 安地省教育出版社 教育部 国家水利部
		省纪委驻教育厅纪检组 茶山镇人民政府 Anyland_University University_of_Anyland anyland_daxue US_Department_of_Education`;
	test.each(none.trim().split(/\s+/))('%s is answered with no row', (query) =>
		expect(first(query.replace(/_/g, ' '))).toBe(''),
	);

	const guessed = `
		教育厅招生院 公安厅警犬支队 煤山教育厅 Anyland_Flood_Agency 防汛指挥部`;
	test.each(guessed.trim().split(/\s+/))('%s is a guess at the most', (query) =>
		expect(first(query.replace(/_/g, ' '))).toMatch(/^$|\?$/),
	);

	test('A sentence around a name is no rest.', () => {
		for (const query of ['谁代表教育厅回答提问', '24小时值班教育厅电话', '教育厅回应学费上涨'])
			expect(first(query)).toBe('education');
	});

	test('The government that is offered where nothing is found is a guess as the rows are shown, and none for a house.', () => {
		expect(governmentNamed(finder, '砚岭市教育局')?.agency.id).toBe('yanling');
		expect(governmentNamed(finder, '砚岭大学')).toBeUndefined();
		expect(governmentNamed(finder, '砚岭市委')).toBeUndefined();
	});
});

describe('A slip is guessed at, and a person is never made a county.', () => {
	test.each([
		['孝育厅', 'education?'],
		['教肓厅', 'education?'],
		['安地省公女厅', 'police?'],
		['章柳具', 'zhangliu?'],
		['章柳华', ''],
		['罗柳县', 'zhangliu?'],
		['安地省水利斤', 'water?'],
	])('%s: %s', (query, id) => expect(first(query)).toBe(id));
});

test('Pinyin that begins the name of somebody shows the person, though a county elsewhere is called so.', () => {
	expect(first("luo'cheng")).toBe('zhangliu');
});

test('A people of the country is met in older spellings.', () => {
	expect(first('Muchuan Bouyei Autonomous Prefecture')).toBe('muchuan');
	expect(first('Muchuan Buyi Autonomous Prefecture')).toBe('muchuan');
});

test('Radicals and compatibility ideographs are the characters that they look like.', () => {
	// A guess would find most of them without.
	expect(foldText('⽔⼈⺠⻓⻘⻢', new Map())).toBe('水人民长青马');
	expect(first('⽔利厅')).toBe('water');
	expect(first('沐川布依族⾃治州')).toBe('muchuan');
	expect(first('省⼈⺠政府')).toBe('anyland');
});
