import type { Division, NumberingPlan, Places } from '../places.ts';
import type { Path, RecordSlip } from '../reading/slip.ts';
import { nearestWord } from '../shape/nearest-word.ts';
import { listedTwice, repeated } from './listed-twice.ts';

const ranks = { province: 0, prefecture: 1, county: 2 } as const satisfies Record<Division['level'], number>;

/** How many digits a number of each sort has: at least and at most. */
const lengths = { area: [3, 10], country: [1, 4], mobile: [7, 15], service: [5, 15] } as const;

/** Behind its beginning a number has digits of its own, so many at least. */
const fewestBehind = 3;

/** Divisions end after they begin, under a division of a higher level that is there as long; the numbers of the plan can be told apart. */
export function placesSlips({ divisions, numbering }: Places): RecordSlip[] {
	const divisionOf = new Map(divisions.map((division) => [division.code, division]));
	return [
		...divisions.flatMap((division, at) => divisionSlips(division, divisionOf, ['divisions', at])),
		...areaSlips(numbering),
		...lengthSlips(numbering),
		...beginningSlips(numbering),
		...shortCodeSlips(numbering),
	];
}

function divisionSlips(division: Division, all: ReadonlyMap<string, Division>, path: Path): RecordSlip[] {
	const { code, since, until, level } = division;
	const parent = all.get(division.parent ?? '');
	const slips: RecordSlip[] = [];
	if (since !== undefined && until !== undefined && until < since)
		slips.push({ code: 'ended-before-began', path: [...path, 'until'], details: { ended: until, began: since } });
	if (since !== undefined && since === until)
		slips.push({ code: 'zero-days', path: [...path, 'until'], details: { on: until } });
	if (!parent || parent === division) return slips;
	const at = [...path, 'parent'];
	if (ranks[level] <= ranks[parent.level])
		slips.push({ code: 'division-level', path: at, details: { code, level, above: parent.level } });
	if (parent.until !== undefined && (until === undefined || parent.until < until))
		slips.push({
			code: 'division-parent-ended',
			path: at,
			details: { code, parent: parent.code, until: parent.until },
		});
	return slips;
}

function areaSlips({ areas, withdrawn }: NumberingPlan): RecordSlip[] {
	const codes = areas.map(({ code }) => code);
	const old = withdrawn.map(({ code }) => code);
	return [
		...repeated(codes, (at) => ['numbering', 'areas', at, 'code']),
		...repeated(old, (at) => ['numbering', 'withdrawn', at, 'code']),
		...withdrawn.flatMap(({ code, now }, at): RecordSlip[] => {
			const path = ['numbering', 'withdrawn', at];
			if (codes.includes(code)) return [{ code: 'area-in-use', path: [...path, 'code'], details: { code } }];
			if (codes.includes(now)) return [];
			const nearest = nearestWord(now, codes) ?? '—';
			return [{ code: 'unknown-reference', path: [...path, 'now'], details: { id: now, nearest } }];
		}),
		...areas.flatMap(({ divisions }, at) => listedTwice(['numbering', 'areas', at, 'divisions'], divisions)),
	];
}

function lengthSlips({ areas, country, mobile, serviceNumbers }: NumberingPlan): RecordSlip[] {
	const numbering = ['numbering'];
	return [
		...lengthSlip([...numbering, 'country'], country.length, lengths.country),
		...lengthSlip([...numbering, 'mobile', 'length'], mobile.length, behind(mobile.begins, lengths.mobile)),
		...serviceNumbers.flatMap(({ begins, length }, at) =>
			lengthSlip([...numbering, 'serviceNumbers', at, 'length'], length, behind([begins], lengths.service)),
		),
		...areas.flatMap(({ length }, at) => lengthSlip([...numbering, 'areas', at, 'length'], length, lengths.area)),
	];
}

/** A number is longer than what it begins with; else none would be one. */
function behind(begins: readonly string[], [least, most]: readonly [number, number]): readonly [number, number] {
	return [Math.max(least, ...begins.map((digits) => digits.length + fewestBehind)), most];
}

function lengthSlip(path: Path, length: number, [least, most]: readonly [number, number]): RecordSlip[] {
	if (least <= length && length <= most) return [];
	const details = { length: String(length), least: String(least), most: String(most) };
	return [{ code: 'bad-number-length', path, details }];
}

/** No beginning is that of another sort of number: a number would be read as the one or the other. The trunk prefix 0 is not counted. */
function beginningSlips({ areas, mobile, serviceNumbers, localNeverBegins }: NumberingPlan): RecordSlip[] {
	const services = serviceNumbers.map(({ begins }) => begins);
	return [
		...mobile.begins.flatMap((begins, at) => {
			const others = [...mobile.begins.slice(0, at), ...services, ...areas.map(({ code }) => code)];
			return overlapSlip(['numbering', 'mobile', 'begins', at], begins, others);
		}),
		...services.flatMap((begins, at) => {
			const others = [...services.slice(0, at), ...areas.map(({ code }) => code)];
			return overlapSlip(['numbering', 'serviceNumbers', at, 'begins'], begins, others);
		}),
		...listedTwice(['numbering', 'localNeverBegins'], localNeverBegins),
	];
}

function overlapSlip(path: Path, begins: string, others: readonly string[]): RecordSlip[] {
	const bare = (digits: string) => digits.replace(/^0/, '');
	const other = others.find((code) => bare(code).startsWith(bare(begins)) || bare(begins).startsWith(bare(code)));
	return other === undefined ? [] : [{ code: 'numbers-overlap', path, details: { number: begins, other } }];
}

function shortCodeSlips({ shortCodes, areas, mobile, serviceNumbers }: NumberingPlan): RecordSlip[] {
	const ranges = [
		...mobile.begins.map((begins) => ({ begins, length: mobile.length })),
		...serviceNumbers,
		...areas.map(({ code, length }) => ({ begins: code, length: code.length + length })),
	];
	const overlapping = shortCodes.flatMap((code, at): RecordSlip[] => {
		const path = ['numbering', 'shortCodes', at];
		const area = areas.find((known) => known.code === code)?.code;
		const range = ranges.find(({ begins, length }) => code.startsWith(begins) && code.length === length);
		const other = area ?? range?.begins;
		return other === undefined ? [] : [{ code: 'numbers-overlap', path, details: { number: code, other } }];
	});
	return [...listedTwice(['numbering', 'shortCodes'], shortCodes), ...overlapping];
}
