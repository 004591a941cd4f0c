import { RegistryInTime } from '../registry-in-time.ts';
import type { BadInput } from './bad-input.ts';

/** A registry with one edition out. */
function published(): RegistryInTime {
	const life = new RegistryInTime();
	life.bodies['water'] = {
		terms: [{ key: 't1', role: 'spokesperson', name: 'Ann', began: { on: '2023-12-20', filed: '2023-12-28' } }],
	};
	life.annual('2024');
	return life;
}

const terms = (life: RegistryInTime) => life.bodies['water']?.['terms'] as { name: string; key: string }[];

/** Records that no longer say what was published. */
export const publishedInputs: readonly BadInput[] = [
	{
		title: 'a published name edited',
		code: 'differs-from-publication',
		line: 8,
		column: 50,
		problems() {
			const life = published();
			(terms(life)[0] as { name: string }).name = 'Bob';
			return life.read().problems;
		},
	},
	{
		title: 'a published event removed',
		code: 'published-event-missing',
		line: 1,
		column: 1,
		problems() {
			const life = published();
			terms(life).pop();
			return life.read().problems;
		},
	},
	{
		title: 'the file of a body deleted',
		code: 'published-body-missing',
		line: 1,
		column: 1,
		problems() {
			const life = published();
			delete life.bodies['water'];
			life.bodies['health'] = {};
			return life.read().problems;
		},
	},
];
