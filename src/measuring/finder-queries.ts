import { Converter } from 'opencc-js/cn2t';
import {
	hanFormer,
	hasAll,
	holder,
	initials,
	letters,
	orUndefined,
	pick,
	type QueryKind,
	short,
} from './query-world.ts';
import { slipQueries } from './slip-queries.ts';

const toTraditional = Converter({ from: 'cn', to: 't' });
const questions = [
	'@的新闻发言人是谁',
	'怎么联系@',
	'@新闻发言人电话',
	'请问@新闻办电话多少',
	'我想采访@，该打哪个电话？',
	'@ 联系方式',
];
/** Sentences that say more around a name than any list of phrases holds. */
const sentences = [
	'我是记者，想就最近的事情采访@，应该联系谁',
	'@24小时值班电话',
	'谁代表@回答提问',
	'麻烦问一下@在哪里办公',
	'急！求@的联系人',
	'能不能把@的号码发给我',
];
const asked = ['who is the spokesperson of @', 'phone number of @', '@ press office contact', 'How do I reach the @?'];

/**
 * The ways in which agencies are asked for by what the registry records of them; the rules that make the queries are not
 * those of the finder. Matters and acronyms are asked in the words of others: `frozen-queries/`.
 */
export const queryKinds: readonly QueryKind[] = [
	{ kind: 'full name', target: 99, make: (_, agency) => orUndefined(agency.zh) },
	{ kind: 'short name', target: 97, make: (_, agency) => short(agency) },
	{
		kind: 'any short name',
		target: 97,
		make: (world, agency) => pick(world, agency.shortNames),
		asksFor: (_, agency, query) => agency.shortNames.includes(query),
	},
	{
		kind: 'bare place',
		target: 97,
		make: ({ index }, agency) => (agency.governs ? index.places[agency.place]?.zhShort : undefined),
	},
	{
		kind: 'beginning of name',
		target: 90,
		make: (_, agency) => orUndefined(agency.zh.slice(0, -2)),
		asksFor: (_, agency, query) => agency.zh.startsWith(query),
	},
	{ kind: 'pinyin', target: 97, make: (world, agency) => letters(world, short(agency)) },
	{ kind: 'pinyin, full name', target: 97, make: (world, agency) => letters(world, agency.zh) },
	{
		kind: 'pinyin, begun',
		target: 97,
		make: (world, agency) => letters(world, short(agency))?.slice(0, -2),
		asksFor: (world, agency, query) =>
			[short(agency), agency.zh].some((name) => letters(world, name)?.startsWith(query)),
	},
	{ kind: 'initials', target: 90, make: (world, agency) => initials(world, agency.zh) },
	{ kind: 'initials, short', target: 90, make: (world, agency) => initials(world, short(agency)) },
	{
		kind: 'former name',
		target: 97,
		make: (_, agency) => hanFormer(agency),
		asksFor: (_, agency, query) => agency.formerNames.includes(query),
	},
	{ kind: 'traditional', target: 97, make: (_, agency) => orUndefined(toTraditional(agency.zh)) },
	{ kind: 'English', target: 95, make: (_, agency) => orUndefined(agency.en) },
	{
		kind: 'English, part',
		target: 95,
		make: ({ index }, agency) => {
			const words = agency.en.split(/[ ,]+/);
			const place = index.places[agency.place]?.enShort ?? '';
			const last = words.filter((word) => !['of', 'and', 'Province', 'Bureau', place].includes(word)).slice(-1)[0];
			return words.length > 3 ? `${place} ${last}` : undefined;
		},
		asksFor: (_, agency, query) => hasAll(agency, query),
	},
	{ kind: 'number', target: 97, make: (_, agency) => agency.number },
	{ kind: 'number, abroad', target: 97, make: (_, agency) => agency.number?.replace(/^0(\d+)-/, '+86 $1 ') },
	{
		kind: 'number, other line',
		target: 97,
		make: (world, agency) => pick(world, agency.lines)?.number,
		asksFor: (_, agency, query) => agency.lines.some(({ number }) => number === query),
	},
	{
		kind: 'number, extension',
		target: 97,
		make: (world, agency) =>
			agency.number && agency.number.replace('-', '') + pick(world, ['转', ' 分机 ', ' ext ', 'x']) + '8',
		asksFor: (_, agency, query) => query.startsWith(agency.number?.replace('-', '') ?? '-'),
	},
	{ kind: 'last four digits', target: 97, make: (_, agency) => agency.number?.slice(-4) },
	{
		kind: 'person',
		target: 97,
		make: (_, agency) => holder(agency)?.name,
		asksFor: (_, agency, query) => agency.persons.some(({ name }) => name === query),
	},
	{
		kind: 'person, pinyin',
		target: 97,
		make: (world, agency) => letters(world, holder(agency)?.name, 'person'),
		asksFor: (world, agency, query) => agency.persons.some(({ name }) => letters(world, name, 'person') === query),
	},
	{
		kind: 'surname and agency',
		target: 90,
		make: (world, agency) =>
			holder(agency) && `${short(agency) ?? agency.zh}${pick(world, ['', ' '])}${holder(agency)?.name[0]}`,
	},
	{
		kind: 'question',
		target: 90,
		make: (world, agency) =>
			pick(world, questions)?.replace('@', pick(world, [agency.zh, short(agency) ?? agency.zh]) ?? ''),
	},
	{
		kind: 'sentence',
		target: 90,
		make: (world, agency) =>
			pick(world, sentences)?.replace('@', pick(world, [agency.zh, short(agency) ?? agency.zh]) ?? ''),
	},
	{
		kind: 'question, English',
		target: 90,
		make: (world, agency) => (agency.en === '' ? undefined : pick(world, asked)?.replace('@', agency.en)),
	},
	...slipQueries,
];
