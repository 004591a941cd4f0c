import { letters, orUndefined, type QueryKind, short } from './query-world.ts';
import { dropOne, homophone, insertOne, replaceLetter, replaceOne, swapTwo } from './typing-slips.ts';

/** Names that were typed wrongly, and names as keyboards and input methods give them. */
export const slipQueries: readonly QueryKind[] = [
	{ kind: 'one wrong', target: 85, make: ({ random }, body) => replaceOne(random, body.zh) },
	{ kind: 'one missing', target: 85, make: ({ random }, body) => dropOne(random, body.zh) },
	{ kind: 'one too many', target: 85, make: ({ random }, body) => insertOne(random, body.zh) },
	{ kind: 'two swapped', target: 85, make: ({ random }, body) => swapTwo(random, body.zh) },
	{
		kind: 'kind exchanged',
		target: 85,
		make: (_, body) => {
			const name = short(body) ?? '';
			return /[厅局]$/.test(name) ? name.slice(0, -1) + (name.endsWith('厅') ? '局' : '厅') : undefined;
		},
		asksFor: (_, body, query) => body.shortNames.some((name) => name.slice(0, -1) === query.slice(0, -1)),
	},
	{
		kind: 'as it is heard',
		target: 85,
		make: (world, body) => {
			const heard = letters(world, short(body))
				?.replace(/([zcs])h/g, '$1')
				.replace(/ng/g, 'n');
			return heard === letters(world, short(body)) ? undefined : heard;
		},
		asksFor: (world, body, query) =>
			body.shortNames.some(
				(name) =>
					letters(world, name)
						?.replace(/([zcs])h/g, '$1')
						.replace(/ng/g, 'n') === query,
			),
	},
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
