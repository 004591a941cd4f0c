import { languages } from '../../i18n/languages.ts';
import type { RecordSlip } from '../reading/slip.ts';
import type { Exceptions, Owners, Topics } from '../small-files.ts';
import { listedTwice, repeated } from './listed-twice.ts';
import { reservedName } from './name-of-file.ts';

/** No two topics have one name: by it they are found. */
export function topicsSlips({ topics }: Topics): RecordSlip[] {
	const names = languages.flatMap((language) =>
		repeated(
			topics.map(({ name }) => name[language]),
			(at) => ['topics', at, 'name', language],
		),
	);
	return [...names, ...topics.flatMap(({ id }, at) => reservedName(['topics', at, 'id'], id))];
}

/** An exception allows something, once: two agencies are needed to share a number or a name. */
export function exceptionsSlips({ exceptions }: Exceptions): RecordSlip[] {
	const seen = new Set<string>();
	return exceptions.flatMap(({ code, agencies, about }, at): RecordSlip[] => {
		const path = ['exceptions', at];
		const twice = listedTwice([...path, 'agencies'], agencies);
		const isShared = code === 'shared-number' || code === 'same-name';
		if (isShared && new Set(agencies).size < 2)
			return [...twice, { code: 'exception-allows-nothing', path: [...path, 'agencies'], details: { code } }];
		const name = [code, about, ...[...agencies].sort()].join('\0');
		if (seen.has(name)) return [...twice, { code: 'value-twice', path, details: { text: about, key: 'exceptions' } }];
		seen.add(name);
		return twice;
	});
}

/** Each agency, and all of them together, has one line of owners, and each owner one place in it. */
export function ownersSlips({ owners }: Owners): RecordSlip[] {
	const agencies = owners.map(({ agency }) => agency);
	return [
		...repeated(agencies, (at) => ['owners', at, 'agency']),
		...owners.flatMap(({ accounts }, at) =>
			listedTwice(
				['owners', at, 'accounts'],
				accounts.map((account) => account.toLowerCase()),
			),
		),
	];
}
