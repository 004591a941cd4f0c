import { Converter } from 'opencc-js/cn2t';
import {
	hanFormer,
	hasAll,
	hasWord,
	holder,
	initials,
	letters,
	orUndefined,
	pick,
	type QueryKind,
	short,
	wordsOf,
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

/** The ways in which bodies are asked for; the rules that make the queries are not those of the finder. */
export const queryKinds: readonly QueryKind[] = [
	{ kind: 'full name', target: 99, make: (_, body) => orUndefined(body.zh) },
	{ kind: 'short name', target: 97, make: (_, body) => short(body) },
	{
		kind: 'any short name',
		target: 97,
		make: (world, body) => pick(world, body.shortNames),
		asksFor: (_, body, query) => body.shortNames.includes(query),
	},
	{
		kind: 'bare place',
		target: 97,
		make: ({ index }, body) => (body.governs ? index.places[body.place]?.zhShort : undefined),
	},
	{
		kind: 'beginning of name',
		target: 90,
		make: (_, body) => orUndefined(body.zh.slice(0, -2)),
		asksFor: (_, body, query) => body.zh.startsWith(query),
	},
	{ kind: 'pinyin', target: 97, make: (world, body) => letters(world, short(body)) },
	{ kind: 'pinyin, full name', target: 97, make: (world, body) => letters(world, body.zh) },
	{
		kind: 'pinyin, begun',
		target: 97,
		make: (world, body) => letters(world, short(body))?.slice(0, -2),
		asksFor: (world, body, query) => [short(body), body.zh].some((name) => letters(world, name)?.startsWith(query)),
	},
	{ kind: 'initials', target: 90, make: (world, body) => initials(world, body.zh) },
	{ kind: 'initials, short', target: 90, make: (world, body) => initials(world, short(body)) },
	{
		kind: 'former name',
		target: 97,
		make: (_, body) => hanFormer(body),
		asksFor: (_, body, query) => body.formerNames.includes(query),
	},
	{ kind: 'traditional', target: 97, make: (_, body) => orUndefined(toTraditional(body.zh)) },
	{ kind: 'English', target: 95, make: (_, body) => orUndefined(body.en) },
	{
		kind: 'English, part',
		target: 95,
		make: ({ index }, body) => {
			const words = body.en.split(/[ ,]+/);
			const place = index.places[body.place]?.enShort ?? '';
			const last = words.filter((word) => !['of', 'and', 'Province', 'Bureau', place].includes(word)).slice(-1)[0];
			return words.length > 3 ? `${place} ${last}` : undefined;
		},
		asksFor: (_, body, query) => hasAll(body, query),
	},
	{ kind: 'acronym', target: 90, make: (_, body) => orUndefined((body.en.match(/\b[A-Z]/g) ?? []).join('')) },
	{ kind: 'number', target: 97, make: (_, body) => body.number },
	{ kind: 'number, abroad', target: 97, make: (_, body) => body.number?.replace(/^0(\d+)-/, '+86 $1 ') },
	{
		kind: 'number, other line',
		target: 97,
		make: (world, body) => pick(world, body.lines)?.number,
		asksFor: (_, body, query) => body.lines.some(({ number }) => number === query),
	},
	{
		kind: 'number, extension',
		target: 97,
		make: (world, body) =>
			body.number && body.number.replace('-', '') + pick(world, ['转', ' 分机 ', ' ext ', 'x']) + '8',
		asksFor: (_, body, query) => query.startsWith(body.number?.replace('-', '') ?? '-'),
	},
	{ kind: 'last four digits', target: 97, make: (_, body) => body.number?.slice(-4) },
	{
		kind: 'person',
		target: 97,
		make: (_, body) => holder(body)?.name,
		asksFor: (_, body, query) => body.persons.some(({ name }) => name === query),
	},
	{
		kind: 'person, pinyin',
		target: 97,
		make: (world, body) => letters(world, holder(body)?.name, 'person'),
		asksFor: (world, body, query) => body.persons.some(({ name }) => letters(world, name, 'person') === query),
	},
	{
		kind: 'surname and body',
		target: 90,
		make: (world, body) => holder(body) && `${short(body) ?? body.zh}${pick(world, ['', ' '])}${holder(body)?.name[0]}`,
	},
	{ kind: 'topic', target: 90, make: (world, body) => pick(world, wordsOf(world, body, true))?.text, asksFor: hasWord },
	{
		kind: 'search word',
		target: 90,
		make: (world, body) => pick(world, wordsOf(world, body, false))?.text,
		asksFor: hasWord,
	},
	{
		kind: 'question',
		target: 90,
		make: (world, body) => pick(world, questions)?.replace('@', pick(world, [body.zh, short(body) ?? body.zh]) ?? ''),
	},
	{
		kind: 'sentence',
		target: 90,
		make: (world, body) => pick(world, sentences)?.replace('@', pick(world, [body.zh, short(body) ?? body.zh]) ?? ''),
	},
	{
		kind: 'question, English',
		target: 90,
		make: (world, body) => (body.en === '' ? undefined : pick(world, asked)?.replace('@', body.en)),
	},
	...slipQueries,
];
