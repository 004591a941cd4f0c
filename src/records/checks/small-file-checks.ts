import { languages } from '../../i18n/languages.ts';
import type { RecordSlip } from '../reading/slip.ts';
import type { Exceptions, Kinds, Owners, Topics } from '../small-files.ts';
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

/** A name tells one kind, and a kind has each acronym and word once; one Chinese character alone stands in too many words. */
export function kindsSlips({ kinds }: Kinds): RecordSlip[] {
	const called = kinds.flatMap((kind, at) =>
		kind.called.map((text, nth) => ({ text, path: ['kinds', at, 'called', nth] })),
	);
	return [
		...repeated(
			called.map(({ text }) => text),
			(at) => called[at]?.path ?? [],
		),
		...kinds.flatMap(({ acronyms, words }, at) => [
			...listedTwice(
				['kinds', at, 'acronyms'],
				acronyms.map((acronym) => acronym.toUpperCase()),
			),
			...languages.flatMap((language) => listedTwice(['kinds', at, 'words', language], words[language])),
			...languages.flatMap((language) =>
				(words[language] ?? []).flatMap((text, nth): RecordSlip[] =>
					Array.from(text).length > 1
						? []
						: [{ code: 'word-too-short', path: ['kinds', at, 'words', language, nth], details: { text } }],
				),
			),
		]),
	];
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
