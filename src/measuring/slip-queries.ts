import { letters, orUndefined, type QueryKind, short } from './query-world.ts';
import { dropOne, homophone, insertOne, replaceLetter, replaceOne, swapTwo } from './typing-slips.ts';

/** Names that were typed wrongly, and names as keyboards and input methods give them. */
export const slipQueries: readonly QueryKind[] = [
	{ kind: 'one wrong', target: 85, make: ({ random }, agency) => replaceOne(random, agency.zh) },
	{ kind: 'one missing', target: 85, make: ({ random }, agency) => dropOne(random, agency.zh) },
	{ kind: 'one too many', target: 85, make: ({ random }, agency) => insertOne(random, agency.zh) },
	{ kind: 'two swapped', target: 85, make: ({ random }, agency) => swapTwo(random, agency.zh) },
	{
		kind: 'kind exchanged',
		target: 85,
		make: (_, agency) => {
			const name = short(agency) ?? '';
			return /[厅局]$/.test(name) ? name.slice(0, -1) + (name.endsWith('厅') ? '局' : '厅') : undefined;
		},
		asksFor: (_, agency, query) => agency.shortNames.some((name) => name.slice(0, -1) === query.slice(0, -1)),
	},
	{
		kind: 'as it is heard',
		target: 85,
		make: (world, agency) => {
			const heard = letters(world, short(agency))
				?.replace(/([zcs])h/g, '$1')
				.replace(/ng/g, 'n');
			return heard === letters(world, short(agency)) ? undefined : heard;
		},
		asksFor: (world, agency, query) =>
			agency.shortNames.some(
				(name) =>
					letters(world, name)
						?.replace(/([zcs])h/g, '$1')
						.replace(/ng/g, 'n') === query,
			),
	},
	{ kind: 'same sound', target: 85, make: (world, agency) => homophone(world, short(agency) ?? '') },
	{ kind: 'short, one wrong', target: 85, make: ({ random }, agency) => replaceOne(random, short(agency) ?? '') },
	{
		kind: 'pinyin, slip',
		target: 85,
		make: (world, agency) => replaceLetter(world.random, letters(world, short(agency)) ?? ''),
	},
	{ kind: 'English, slip', target: 85, make: ({ random }, agency) => replaceLetter(random, agency.en) },
	{ kind: 'spaced', target: 97, make: (_, agency) => orUndefined(Array.from(agency.zh).join(' ')) },
	{
		kind: 'input method',
		target: 97,
		make: ({ readingOf }, agency) => short(agency) && readingOf(short(agency) as string, 'agency').join("'"),
	},
	{
		kind: 'full width',
		target: 90,
		make: (world, agency) =>
			letters(world, short(agency))?.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
	},
];
