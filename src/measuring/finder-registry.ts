import { contentFrom } from '../records/content-from.ts';
import type { Division } from '../records/places.ts';
import type { SourceFile } from '../records/source.ts';
import { areaOf } from '../registry/area-code.ts';
import { offices, type Office } from './finder-offices.ts';
import { numberedRandom } from '../testing/numbered-random.ts';

const surnames = [
	...'王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤单解仇查乐',
];
const given = [
	...'伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂兰宇晨浩然子轩梓涵欣怡佳琪思远志国建华文斌海燕玉梅红春雪冬林森峰岩松柏青山河江德福贵荣昌永康安庆祥瑞嘉泽鑫淼鹏飞龙凤莲菊香萍琴琳瑶婷婉倩云雨露霜晓旭东南成功立新光辉耀祖忠孝仁义礼智信诚',
];

/**
 * The files of a registry of so many agencies for measuring the finder: those of a base, and offices in each of its cities
 * and counties, named as such offices are. The same count and base give the same files.
 */
export function makeFinderRegistry(count: number, base: readonly SourceFile[]): SourceFile[] {
	const content = contentFrom(base).value;
	if (!content) throw new Error('the base of a made registry can be read');
	const random = numberedRandom(count);
	const used = new Set<string>();
	const places = content.places.value;
	const divisions = places.divisions.filter(({ level }) => level !== 'province');
	const governing = new Map(content.agencies.map(({ value }) => [value.division, value.id]));
	const made: SourceFile[] = [];
	for (let index = 0; content.agencies.length + made.length < count; index += 1) {
		const division = divisions[index % divisions.length] as Division;
		const round = Math.floor(index / divisions.length);
		const office = offices[round % offices.length] as Office;
		const area = areaOf(places, division.code);
		const id = `${governing.get(division.code) ?? `place-${division.code}`}-${slugOf(office.en)}${round < offices.length ? '' : `-${Math.floor(round / offices.length) + 1}`}`;
		const record = recordOf(
			id,
			index,
			division,
			round < offices.length ? office : { ...office, zh: `${office.zh}第${round}分局` },
		);
		const people = peopleOf(random);
		const newNumber = () => numberOf(area?.code ?? '', area?.length ?? 8, random, used);
		const lines = [
			lineOf('l1', 'office', newNumber()),
			...(index % 10 === 0 ? [lineOf('l2', 'duty', newNumber())] : []),
		];
		made.push({
			path: `agencies/made/${id}.yaml`,
			bytes: new TextEncoder().encode([...record, `lines: [${lines.join(', ')}]`, ...people, ''].join('\n')),
		});
	}
	return [...base, ...made].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function lineOf(key: string, kind: string, number: string): string {
	return `{ key: ${key}, kind: ${kind}, number: "${number}", began: { by: 2023-12-31 } }`;
}

function recordOf(id: string, index: number, division: Division, office: Office): string[] {
	const { zh = '', en = '' } = division.name;
	const short = division.shortName?.zh ?? zh;
	const kind = zh.slice(-1);
	const spoken = short + kind + (office.short ?? office.zh);
	const names = [spoken, ...(office.short === undefined ? [] : [short + office.short])].filter(
		(name) => name !== zh + office.zh,
	);
	return [
		`id: ${id}`,
		`name: { zh: ${zh}${office.zh}, en: "${en} ${office.en}" }`,
		`shortNames: [${names.join(', ')}]`,
		...(office.former === undefined || index % 3 > 0
			? []
			: [`formerNames: [{ zh: ${zh}${office.former}, until: 2018 }]`]),
		`searchWords: [${office.words.join(', ')}]`,
		`topics: [${office.topic}]`,
		`group: ${division.level}-governments`,
		`order: ${1000 + index}`,
		`division: "${division.code}"`,
		'onList: false',
		'pressOffice: { name: { zh: 办公室 } }',
	];
}

/** A spokesperson, for some two; an assistant for four in ten; and for one in ten somebody who left a while ago. */
function peopleOf(random: () => number): string[] {
	const people: string[] = ['terms:'];
	const add = (role: string, rest: string) =>
		people.push(
			`  - { key: t${people.length}, role: ${role}, name: ${nameOf(random)}, began: { by: 2023-12-31 }${rest} }`,
		);
	add('spokesperson', '');
	if (random() < 0.2) add('spokesperson', '');
	if (random() < 0.4) add('press-assistant', '');
	if (random() < 0.1) add('spokesperson', ', ended: { on: 2026-05-11, reason: transferred, filed: 2026-05-20 }');
	return people;
}

function nameOf(random: () => number): string {
	// Frequent surnames stand first.
	const surname = surnames[Math.floor(random() ** 2 * surnames.length)] ?? '';
	const pick = () => given[Math.floor(random() * given.length)] ?? '';
	return surname + pick() + (random() < 0.15 ? '' : pick());
}

function numberOf(area: string, length: number, random: () => number, used: Set<string>): string {
	for (;;) {
		const number = `${area}-0${String(Math.floor(random() * 10 ** (length - 1))).padStart(length - 1, '0')}`;
		if (used.has(number)) continue;
		used.add(number);
		return number;
	}
}

function slugOf(en: string): string {
	return en
		.toLowerCase()
		.replace(/ bureau$/, '')
		.replace(/[^a-z]+/g, '-');
}
