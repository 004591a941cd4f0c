import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readContentFiles } from '../testing/read-content-files.ts';
import { agencyOn, type AgencyOn } from './in-force.ts';
import { registryFrom } from './registry-from.ts';
import type { Agency, Registry } from './registry.ts';

// Posts of a real office are what its letter of appointment says, and odd ones happen: nobody is warned of them. The people
// of the sample are invented and have no letter. What is held here is what anybody in an office would see at a glance.

/** What the name of an agency ends in whose people have the rank. `主任` alone is of committees, commissions and offices. */
const ranks: readonly (readonly [rank: RegExp, of: RegExp])[] = [
	[/^副?厅长$/, /厅$/],
	[/^副?局长$/, /局$/],
	[/^副?院长$/, /院$/],
	[/^副?主任$/, /(?:委员会|办公厅|办公室)$/],
	[/^理事会副?主任$/, /社$/],
	[/^副?省长$/, /省人民政府$/],
	[/^副?州长$/, /州人民政府$/],
	[/^副?市长$/, /市人民政府$/],
	[/^副?县长$/, /县人民政府$/],
	[/^副?区长$/, /区人民政府$/],
	[/^副?秘书长$/, /人民政府$/],
	[/^管委会/, /管理委员会$/],
];

/** Of which government a post is: `县政府办公室副主任` is none of a district's. */
const levels: readonly (readonly [post: RegExp, of: RegExp])[] = [
	[/^省政府/, /省(?:人民)?政府(?:办公厅)?$/],
	[/^州(?:政府|委)/, /州人民政府$/],
	[/^市(?:政府|委)/, /市人民政府$/],
	[/^县(?:政府|委)/, /县人民政府$/],
	[/^区(?:政府|委)/, /区人民政府$/],
	[/^特区(?:政府|党委)/, /特区人民政府$/],
];

/** Which agencies stand under which heading. */
const headings: readonly (readonly [named: RegExp, heading: RegExp])[] = [
	[/(?:厅|委员会)$/, /组成部门|特设机构|管委会/],
	[/国有资产监督管理委员会$/, /特设机构/],
	[/(?:科学院|社会科学院|联合社|勘查开发局)$/, /事业单位/],
	[/指挥部$/, /议事协调/],
	[/局$/, /直属/],
	[/[州市]人民政府$/, /政府/],
];

/** Whether it is a post that one person holds at a time: no deputy, no rank, no member. */
function isOfOne(post: string): boolean {
	return !/副|巡视员|调研员|成员|委员$/.test(post) && /(?:长|主任|书记|总监|师|总督学)$/.test(post);
}

const folder = fileURLToPath(new URL('../../content', import.meta.url));
const { value, problems } = registryFrom(readContentFiles(folder));
if (!value) throw new Error(problems[0]?.code);
const { registry } = value;

describe('In the sample', () => {
	test('nobody has a post that their agency does not have', () => {
		const wrong = postsHeld().filter(({ agency, post }) =>
			[...ranks, ...levels].some(([named, of]) => named.test(post) && !of.test(agency)),
		);
		expect(wrong).toEqual([]);
	});

	test('an agency has one kind of Party organisation', () => {
		const kinds = Map.groupBy(postsHeld(), ({ agency }) => agency);
		const mixed = [...kinds].filter(([, held]) => new Set(held.flatMap(({ post }) => partyOf(post))).size > 1);
		expect(mixed.map(([agency]) => agency)).toEqual([]);
	});

	test('a post that is one person’s is held by one person at a time', () => {
		const held = postsHeld().filter(({ post }) => isOfOne(post));
		const seats = Map.groupBy(held, ({ agency, on, post }) => `${agency} ${on} ${post}`);
		const shared = [...seats].filter(([, holders]) => new Set(holders.map(({ name }) => name)).size > 1);
		expect(shared.map(([seat]) => seat)).toEqual([]);
	});

	test('every agency stands under the heading of its kind', () => {
		const wrong = registry.agencies.flatMap(({ record }) => {
			const heading = registry.settings.groups.find(({ id }) => id === record.group)?.name.zh ?? '';
			const name = record.name.zh ?? '';
			// The narrowest kind that fits decides: an academy's bureau is no bureau of the government.
			const kind = [...headings]
				.sort(([a], [b]) => b.source.length - a.source.length)
				.find(([named]) => named.test(name));
			return kind && !kind[1].test(heading) ? [`${name}：${heading}`] : [];
		});
		expect(wrong).toEqual([]);
	});
});

/** Every post of every person, taken apart, on every day on which something of the agency changed. */
function postsHeld() {
	return registry.agencies.flatMap((agency) =>
		daysOf(registry, agency).flatMap((on) => {
			const state = agencyOn(registry, agency, { on });
			return state.terms.flatMap(({ term, post }) => {
				const words = String(post?.zh ?? '');
				const at = officeNamed(words) ?? nameOf(state);
				return words.split('、').map((part) => ({ agency: at, on, name: String(term.name), post: part }));
			});
		}),
	);
}

/** The office that a post is of where it names another than the agency: `省政府办公厅党组成员、副主任`. */
function officeNamed(words: string): string | undefined {
	return /^(.*(?:厅|局|委员会))(?:党组|党委)/.exec(words)?.[1];
}

function daysOf({ publications }: Registry, agency: Agency) {
	const days = [...publications.map(({ header }) => header.asOf), ...agency.events.map(({ on }) => on)];
	return [...new Set(days)].sort();
}

function nameOf({ state }: AgencyOn): string {
	return state.name.zh ?? '';
}

/** The leading group or committee of the agency itself: one of its staff, or of a place, is another. */
function partyOf(post: string): string[] {
	return /^(党组|党委|党工委)(?=成员|委员|书记|副书记)/.exec(post)?.slice(1) ?? [];
}
