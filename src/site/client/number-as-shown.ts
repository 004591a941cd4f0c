import { formatNumber } from '../../records/number-forms.ts';
import type { FinderWords } from './finder-source.ts';

/** A number of the index, which has its one form, as pages in the language print it: `0999-00000001-8001` with its extension in words. */
export function numberAsShown({ language, numbering }: FinderWords, canonical: string): string {
	const [first = '', second, third] = canonical.split('-');
	const { country, areas } = numbering;
	if (second === undefined || !areas.includes(first))
		return formatNumber({ kind: 'service', canonical, digits: first, extension: second }, language);
	const number = { kind: 'fixed', canonical, country, areaCode: first, local: second, extension: third } as const;
	return formatNumber({ ...number, neverAssigned: false }, language);
}
