import type { Path, ValueSlip } from '../reading/slip.ts';
import { isPlainObject } from '../shape/schema-at.ts';
import { addressSlips, mixedScriptSlips, numberSlips } from './addresses.ts';
import { foreignLetterSlips, personNameSlips } from './person-names.ts';

/** What is wrong in a text, with the way to it. */
export interface TextSlips {
	readonly path: Path;
	readonly slips: readonly ValueSlip[];
}

/** The rules of single fields of an agency, asked of its plain value: they hold whether or not its shape is right. */
export function agencyTextSlips(value: unknown): TextSlips[] {
	if (!isPlainObject(value)) return [];
	const found: TextSlips[] = [];
	const ask = (path: Path, text: unknown, rule: (text: string) => readonly ValueSlip[]) => {
		if (typeof text !== 'string' || text === '') return;
		const slips = isTooLong(text) ? [tooLong(text)] : rule(text);
		if (slips.length > 0) found.push({ path, slips });
	};
	for (const [at, term] of entriesOf(value['terms'])) {
		ask(['terms', at, 'name'], term['name'], personNameSlips);
		ask(['terms', at, 'latin'], term['latin'], foreignLetterSlips);
		for (const [index, former] of entriesOf(term['formerNames'])) {
			ask(['terms', at, 'formerNames', index, 'name'], former['name'], personNameSlips);
			ask(['terms', at, 'formerNames', index, 'latin'], former['latin'], foreignLetterSlips);
		}
		for (const [index, post] of entriesOf(term['posts']))
			ask(['terms', at, 'posts', index, 'en'], post['en'], foreignLetterSlips);
	}
	for (const [at, line] of entriesOf(value['lines'])) {
		ask(['lines', at, 'number'], line['number'], numberSlips);
		ask(['lines', at, 'address'], line['address'], (text) => addressSlips(String(line['kind']), text));
	}
	for (const key of ['id', 'website', 'group', 'parent', 'spokenForBy']) ask([key], value[key], idSlips);
	if (isPlainObject(value['name'])) ask(['name', 'en'], value['name']['en'], foreignLetterSlips);
	return found;
}

/** The names of the body and of its persons, each with the way to it. */
export function namesOf(value: unknown): { readonly path: Path; readonly text: string }[] {
	if (!isPlainObject(value)) return [];
	const body = isPlainObject(value['name']) ? Object.entries(value['name']) : [];
	const names: [Path, unknown][] = [
		...body.map(([language, name]): [Path, unknown] => [['name', language], name]),
		...entriesOf(value['terms']).flatMap(([at, term]): [Path, unknown][] => [
			[['terms', at, 'name'], term['name']],
			[['terms', at, 'latin'], term['latin']],
			...entriesOf(term['formerNames']).map(([index, former]): [Path, unknown] => [
				['terms', at, 'formerNames', index, 'name'],
				former['name'],
			]),
		]),
	];
	return names.flatMap(([path, text]) => (typeof text === 'string' ? [{ path, text }] : []));
}

/** How many characters, as readers count them, a name, number or address may have. */
const lengthLimit = 200;

function isTooLong(text: string): boolean {
	return (
		text.length > lengthLimit && [...new Intl.Segmenter().segment(text.slice(0, lengthLimit * 12))].length > lengthLimit
	);
}

function tooLong(text: string): ValueSlip {
	return { code: 'value-too-long', from: 0, until: text.length, details: { limit: String(lengthLimit) } };
}

const ascii = /^[ -~]*$/;

function idSlips(text: string): readonly ValueSlip[] {
	return ascii.test(text) ? [] : mixedScriptSlips(text);
}

function entriesOf(list: unknown): [number, Record<string, unknown>][] {
	if (!Array.isArray(list)) return [];
	return list.flatMap((item: unknown, index): [number, Record<string, unknown>][] =>
		isPlainObject(item) ? [[index, item]] : [],
	);
}
