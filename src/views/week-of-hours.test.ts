import { describe, expect, test } from 'vitest';
import { hours as schema } from '../records/hours.ts';
import { weekendOfAllDays, weekOfHours } from './week-of-hours.ts';

const spans = (from: string, until: string) => [{ from, until }];
const [morning, short] = [spans('09:00', '12:00'), spans('09:00', '11:00')];

describe('the week of hours', () => {
	test.each<[string, object, readonly (readonly [days: number[][], hours: object, weeks?: string[]])[]]>([
		['on working days is Monday to Friday', { on: 'working-days', spans: morning }, [[[[1, 5]], { spans: morning }]]],
		['on every day is the whole week', { on: 'every-day', spans: morning }, [[[[1, 7]], { spans: morning }]]],
		[
			'by appointment only is so on its days',
			{ on: 'working-days', appointment: 'only' },
			[[[[1, 5]], { appointment: 'only' }]],
		],
		['of which nothing is said is empty', { note: { en: 'ask' } }, []],
		[
			'where one may also come by appointment, and nothing else is said, is empty',
			{ on: 'every-day', appointment: 'also' },
			[],
		],
		[
			'has a day that differs in a row of its own',
			{ on: 'working-days', spans: morning, weekly: [{ days: ['friday'], spans: short }] },
			[
				[[[1, 4]], { spans: morning }],
				[[[5, 5]], { spans: short }],
			],
		],
		[
			'keeps days with the same hours together on both sides of one that differs',
			{
				on: 'every-day',
				spans: morning,
				appointment: 'also',
				weekly: [{ days: ['wednesday', 'sunday'], closed: 'true' }],
			},
			[
				[
					[
						[1, 2],
						[4, 6],
					],
					{ spans: morning, appointment: 'also' },
				],
				[
					[
						[3, 3],
						[7, 7],
					],
					{ closed: 'true' },
				],
			],
		],
		[
			'names a weekend that has hours, also where only working days are meant',
			{ on: 'working-days', spans: morning, weekly: [{ days: ['saturday'], spans: morning }] },
			[[[[1, 6]], { spans: morning }]],
		],
		[
			'names the day on which alone one may come by appointment',
			{ on: 'working-days', appointment: 'also', weekly: [{ days: ['tuesday'], appointment: 'also' }] },
			[[[[2, 2]], { appointment: 'also' }]],
		],
		[
			'has the days of some weeks last, in the order of the week, and all weeks as if they were not',
			{
				on: 'working-days',
				spans: morning,
				weekly: [
					{ days: ['wednesday', 'tuesday', 'friday'], weeks: ['2', 'last'], spans: short },
					{ days: ['monday'], spans: short },
				],
			},
			[
				[[[1, 1]], { spans: short }],
				[[[2, 5]], { spans: morning }],
				[
					[
						[2, 3],
						[5, 5],
					],
					{ spans: short },
					['2', 'last'],
				],
			],
		],
	])('%s', (_, written, rows) => {
		const hours = schema.parse(written);
		expect(weekOfHours(hours, hours.on)).toEqual(
			rows.map(([days, said, weeks = []]) => ({ days, weeks, hours: said })),
		);
	});
});

describe('the days of a weekend that are worked by the hours of all days', () => {
	test.each([
		['both, where nothing is said of a weekend', [{ days: ['friday'], spans: short }], [6, 7]],
		['both, where only some Saturdays are named', [{ days: ['saturday'], weeks: ['1'], spans: short }], [6, 7]],
		['Sunday, where Saturdays are named', [{ days: ['friday', 'saturday'], spans: short }], [7]],
		[
			'none, where both are named',
			[
				{ days: ['sunday'], spans: short },
				{ days: ['saturday'], spans: short },
			],
			[],
		],
		['both, where no day of the week is named', undefined, [6, 7]],
	])('are %s', (_, weekly, days) => {
		expect(weekendOfAllDays(schema.parse({ on: 'working-days', spans: morning, weekly }))).toEqual(days);
	});
});
