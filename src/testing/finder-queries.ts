import { Converter } from 'opencc-js/cn2t';
import type { FinderIndex, IndexedBody } from '../finder/finder-index.ts';
import type { NameOf } from '../finder/sounds.ts';
import { dropOne, homophone, insertOne, replaceLetter, replaceOne, swapTwo } from './typing-slips.ts';

/** What a kind of query is made from. */
export interface QueryWorld {
	readonly index: FinderIndex;
	readonly readingOf: (text: string, of: NameOf) => readonly string[];
	readonly random: () => number;
}

export interface QueryKind {
	readonly kind: string;
	/** How many of a hundred first rows are to be right. */
	readonly target: number;
	/** The query for a body, or `undefined` where it has no such thing. */
	readonly make: (world: QueryWorld, body: IndexedBody) => string | undefined;
	/** Whether the query asks for another body just as well; without it, bodies with the same query. */
	readonly asksFor?: (world: QueryWorld, body: IndexedBody, query: string) => boolean;
}

const toTraditional = Converter({ from: 'cn', to: 't' });
const short = (body: IndexedBody) => body.shortNames[0];
const letters = ({ readingOf }: QueryWorld, text: string | undefined, of: NameOf = 'body') =>
	text && readingOf(text, of).join('');
const initials = ({ readingOf }: QueryWorld, text: string | undefined) =>
	text &&
	readingOf(text, 'body')
		.map((syllable) => syllable[0])
		.join('');
const pick = <Item>({ random }: QueryWorld, items: readonly Item[]): Item | undefined =>
	items[Math.floor(random() * items.length)];
const holder = (body: IndexedBody) =>
	body.persons.find(({ holds, name }) => holds && /^[\u4e00-\u9fff]{2,4}$/.test(name));
const hanFormer = (body: IndexedBody) => body.formerNames.find((name) => /[\u4e00-\u9fff]/.test(name));
const wordsOf = ({ index }: QueryWorld, body: IndexedBody, isTopic: boolean) =>
	body.words
		.map((word) => index.words[word])
		.filter((word) => word?.isTopic === isTopic && /[\u4e00-\u9fff]/.test(word.text));
const hasWord = ({ index }: QueryWorld, body: IndexedBody, query: string) =>
	body.words.some((word) => index.words[word]?.text === query);
const orUndefined = (text: string) => (text === '' ? undefined : text);
const hasAll = (body: IndexedBody, query: string) =>
	query.split(' ').every((word) => ` ${body.en} `.includes(`${word}`));

const questions = [
	'@的新闻发言人是谁',
	'怎么联系@',
	'@新闻发言人电话',
	'请问@新闻办电话多少',
	'我想采访@，该打哪个电话？',
	'@ 联系方式',
];
const asked = ['who is the spokesperson of @', 'phone number of @', '@ press office contact', 'How do I reach the @?'];

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
		kind: 'question, English',
		target: 90,
		make: (world, body) => (body.en === '' ? undefined : pick(world, asked)?.replace('@', body.en)),
	},
	{ kind: 'one wrong', target: 85, make: ({ random }, body) => replaceOne(random, body.zh) },
	{ kind: 'one missing', target: 85, make: ({ random }, body) => dropOne(random, body.zh) },
	{ kind: 'one too many', target: 85, make: ({ random }, body) => insertOne(random, body.zh) },
	{ kind: 'two swapped', target: 85, make: ({ random }, body) => swapTwo(random, body.zh) },
	{ kind: 'same sound', target: 85, make: (world, body) => homophone(world, short(body) ?? '') },
	{ kind: 'short, one wrong', target: 85, make: ({ random }, body) => replaceOne(random, short(body) ?? '') },
	{
		kind: 'pinyin, slip',
		target: 85,
		make: (world, body) => replaceLetter(world.random, letters(world, short(body)) ?? ''),
	},
	{ kind: 'English, slip', target: 85, make: ({ random }, body) => replaceLetter(random, body.en) },
	{ kind: 'spaced', target: 97, make: (_, body) => orUndefined(Array.from(body.zh).join(' ')) },
	{
		kind: 'input method',
		target: 97,
		make: ({ readingOf }, body) => short(body) && readingOf(short(body) as string, 'body').join("'"),
	},
	{
		kind: 'full width',
		target: 90,
		make: (world, body) =>
			letters(world, short(body))?.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
	},
];
