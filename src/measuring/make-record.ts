import { addDays, isoDate, type IsoDate } from '../calendar/index.ts';
import type { Places } from '../records/places.ts';

/** What the record of an invented agency is made from. */
export interface RecordFrame {
	readonly index: number;
	readonly id: string;
	readonly group: string;
	readonly division: string;
	readonly place: string;
	readonly area: Places['numbering']['areas'][number];
	readonly topic: string;
	readonly isListed: boolean;
	readonly parent: string | undefined;
	readonly random: () => number;
	/** Names and numbers that are taken. */
	readonly used: Set<string>;
}

const surnames = [
	...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳',
];
const given = [
	...'伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂兰宇晨浩然子轩梓涵欣怡佳琪思远志国建华文斌海燕玉梅红春雪冬林森峰岩松柏青山河江',
];
const offices = [
	'教育局',
	'水务局',
	'文化和旅游局',
	'卫生健康局',
	'交通运输局',
	'农业农村局',
	'生态环境局',
	'住房和城乡建设局',
	'民政局',
	'统计局',
];
const posts = ['党组成员、副局长', '党组成员、总工程师', '二级调研员', '党组成员、办公室主任'];

/** The record of one agency as an office writes it: three or four terms, four lines, a vacancy or a correction here and there. */
export function madeRecord(frame: RecordFrame): string {
	const { index, id, place, isListed } = frame;
	const name = `${place}${offices[index % offices.length]}${Math.floor(index / 10) + 1}处`;
	const change = addDays(isoDate('2026-01-10'), Math.floor(frame.random() * 150));
	return [
		'# 为测速而生成：机构、人名、电话和文号全部虚构。',
		`id: ${id}`,
		`name: { zh: ${name}, en: "Office ${index + 1}" }`,
		`shortNames: [${place}${index + 1}处, ${index + 1}处]`,
		'formerNames:',
		`  - { zh: ${place}第${index + 1}科, until: 2018-11 }`,
		'searchWords: [办事, 预约, 热线]',
		`topics: [${frame.topic}]`,
		`group: ${frame.group}`,
		`order: ${index + 1}`,
		`division: "${frame.division}"`,
		...(frame.parent === undefined ? [] : [`parent: ${frame.parent}`]),
		`onList: ${isListed}`,
		`website: https://${id}.example`,
		`pressOffice: { name: { zh: ${name}办公室, en: "Press Office ${index + 1}" } }`,
		'',
		'lines:',
		...linesOf(frame, change),
		'',
		'terms:',
		...termsOf(frame, change),
		...(index % 9 === 0
			? [
					'',
					'vacancies:',
					`  - { key: v1, role: press-assistant, began: ${filedOn(frame, change, 'on')}, expected: 2026-12-31 }`,
				]
			: []),
		'',
	].join('\n');
}

function linesOf(frame: RecordFrame, change: IsoDate): string[] {
	const since = 'began: { by: 2023-12-31 }';
	const end = filedOn(frame, change, 'on');
	return [
		`  - { key: l1, kind: office, number: "${numberOf(frame)}", ${since}, ended: ${end} }`,
		`  - { key: l2, kind: office, number: "${numberOf(frame)}", began: ${end}, answers: press-office, accepts: [phone], verified: { on: 2026-11-0${1 + (frame.index % 9)}, by: call } }`,
		`  - { key: l3, kind: duty, number: "${numberOf(frame)}", ${since}, answers: duty-officer, accepts: [phone], hours: { on: every-day, spans: [{ from: "00:00", until: "24:00" }] }, verified: { on: 2026-07-10, by: call } }`,
		`  - { key: l4, kind: email, address: press@${frame.id}.example, ${since}, accepts: [email], verified: { on: 2026-08-28, by: email } }`,
	];
}

function termsOf(frame: RecordFrame, change: IsoDate): string[] {
	const began = `{ on: ${change}, document: 任〔2026〕${frame.index + 1}号${filing(frame, change)} }`;
	const ended = `{ on: ${change}, reason: transferred${filing(frame, change)} }`;
	return [
		...(frame.index % 3 === 0 ? term(frame, 1, 'spokesperson', '{ by: 2023-12-31 }', undefined) : []),
		...term(frame, 2, 'spokesperson', '{ by: 2023-12-31 }', ended),
		...term(frame, 3, 'spokesperson', began, undefined),
		...term(frame, 4, 'press-assistant', '{ on: 2023-12-06, filed: 2023-12-15, filingNumber: 备2023-146 }', undefined),
	];
}

function term(frame: RecordFrame, number: number, role: string, began: string, ended: string | undefined): string[] {
	return [
		`  - key: t${number}`,
		`    role: ${role}`,
		`    name: ${nameOf(frame)}`,
		`    posts: [{ key: p${number}, zh: ${posts[(frame.index + number) % posts.length]}, leadership: true }]`,
		`    began: ${began}`,
		...(ended === undefined ? [] : [`    ended: ${ended}`]),
	];
}

function filedOn(frame: RecordFrame, change: IsoDate, field: 'on'): string {
	return `{ ${field}: ${change}${filing(frame, change)} }`;
}

/** Most changes are filed within days, some late, some not yet. */
function filing({ index }: RecordFrame, change: IsoDate): string {
	if (index % 13 === 0) return '';
	const days = index % 17 === 0 ? 45 : 3 + (index % 20);
	return `, filed: ${addDays(change, days)}, filingNumber: 备2026-${String(index + 1).padStart(4, '0')}`;
}

function nameOf({ random, used }: RecordFrame): string {
	const pick = (letters: readonly string[]) => letters[Math.floor(random() * letters.length)] ?? '';
	for (;;) {
		const name = pick(surnames) + pick(given) + pick(given);
		if (used.has(name)) continue;
		used.add(name);
		return name;
	}
}

function numberOf({ area, random, used }: RecordFrame): string {
	for (;;) {
		const local = String(Math.floor(random() * 10 ** (area.length - 1))).padStart(area.length, '0');
		const number = `${area.code}-${local}`;
		if (used.has(number)) continue;
		used.add(number);
		return number;
	}
}
