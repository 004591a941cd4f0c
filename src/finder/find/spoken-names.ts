import type { IndexedAgency, IndexedPlace } from '../finder-index.ts';
import { hasHan } from '../fold.ts';

const kindAlone = /^(?:办公厅|办公室|委员会|管委会|管理委员会|指挥部)$/;

/** A name as people say it. */
export interface SaidName {
	readonly said: string;
	/** How many of its first characters are a place with which the name in the record does not begin. */
	readonly lead: number;
}

/** A name as it stands, and as it is said: with the short name of its place; of the whole place also without it. */
export function spokenNamesOf(
	name: string,
	{ zh, zhShort, parent }: IndexedPlace,
	{ governs }: IndexedAgency,
): SaidName[] {
	const said = [{ said: name, lead: 0 }];
	const add = (text: string, lead = 0) => said.push({ said: text, lead });
	if (zh === '') return said;
	if (zh !== zhShort && name.indexOf(zh) === 0) add(zhShort + name.slice(zh.length));
	if (parent !== undefined || governs) return said;
	const bare = withoutPlace(name, [zh, zhShort, zh.charAt(zh.length - 1)]);
	const office = bare.replace(/^(?:人民)?政府(?=...)/, '');
	if (bare === name || !hasHan(bare) || office.length < 3) return said;
	add(bare);
	// 办公厅 alone is a kind of office, and no name of one.
	if (!kindAlone.test(office)) add(office);
	add(zhShort + bare, name.indexOf(zhShort) === 0 ? 0 : zhShort.length);
	return said;
}

/** Without the place before it; 省委 is no place before 委. */
function withoutPlace(name: string, places: readonly string[]): string {
	const before = places.filter((place) => name.indexOf(place) === 0)[0] ?? '';
	const bare = name.slice(before.length);
	return /^[委厅局办府]/.test(bare) ? name : bare;
}
