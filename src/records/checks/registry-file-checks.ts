import { languages, type Language, type Localized } from '../../i18n/languages.ts';
import type { Path, RecordSlip } from '../reading/slip.ts';
import type { RegistryFile } from '../registry-file.ts';
import { hoursInOrder } from './hours-in-order.ts';
import { listedTwice, repeated } from './listed-twice.ts';
import { reservedName } from './name-of-file.ts';

/** A longer gap between two holders is a vacancy, whatever the setting says. */
const longestShortGap = 31;

/** What every title of a publication must name, so that two of them can be told apart. */
const slotsOf = {
	title: ['year'],
	supplementTitle: ['year', 'number'],
	erratumTitle: ['year', 'number'],
	redactionTitle: ['year', 'number'],
} as const satisfies Partial<Record<keyof RegistryFile['roster'], readonly string[]>>;

/** Languages and groups stand once, titles have their slots, and no setting switches a rule off. */
export function registryFileSlips(registry: RegistryFile): RecordSlip[] {
	const { groups, hours, roster, settings } = registry;
	return [
		...hoursInOrder(hours, ['hours']),
		...listedTwice(['languages'], registry.languages),
		...groups.flatMap(({ id }, at) => reservedName(['groups', at, 'id'], id)),
		...languages.flatMap((language) => sameGroupNames(registry, language)),
		...(Object.keys(slotsOf) as (keyof typeof slotsOf)[]).flatMap((key) =>
			titleSlips(['roster', key], roster[key], slotsOf[key]),
		),
		...languages.flatMap((language) => sameTitles(registry, language)),
		...shortGapSlips(settings.shortGap),
		...logKeySlips(registry.log?.keys ?? []),
		...addressSlips('site', registry.site),
		...addressSlips('forge', registry.forge),
	];
}

function sameGroupNames({ groups }: RegistryFile, language: Language): RecordSlip[] {
	const names = groups.map(({ name }) => name[language]);
	return repeated(names, (at) => ['groups', at, 'name', language]);
}

/** By its title one sees which kind of publication lies there. */
function sameTitles({ roster }: RegistryFile, language: Language): RecordSlip[] {
	const keys = Object.keys(slotsOf) as (keyof typeof slotsOf)[];
	const titles = keys.map((key) => roster[key][language]);
	return repeated(titles, (at) => ['roster', keys[at] as string, language]);
}

function titleSlips(path: Path, title: Localized, slots: readonly string[]): RecordSlip[] {
	return Object.entries(title).flatMap(([language, text]) => {
		const at = [...path, language];
		const known = slots.map((slot) => `{{${slot}}}`).join(' ');
		const found = [...(text ?? '').matchAll(/\{+([^{}]*)\}+/g)].map(([whole, name = '']) => ({ whole, name }));
		const unknown = found.filter(({ whole, name }) => whole !== `{{${name}}}` || !slots.includes(name));
		const missing = slots.filter((slot) => !(text ?? '').includes(`{{${slot}}}`));
		return [
			...unknown.map(({ whole }): RecordSlip => ({ code: 'unknown-slot', path: at, details: { slot: whole, known } })),
			...missing.map((slot): RecordSlip => ({
				code: 'title-without-slot',
				path: at,
				details: { slot: `{{${slot}}}` },
			})),
		];
	});
}

function shortGapSlips(days: number): RecordSlip[] {
	if (days <= longestShortGap) return [];
	const details = { days: String(days), limit: String(longestShortGap) };
	return [{ code: 'short-gap-too-long', path: ['settings', 'shortGap'], details }];
}

/** Each key signs from a later number on than the one before it, and none stands twice. */
function logKeySlips(keys: readonly { readonly from: number; readonly verifier: string }[]): RecordSlip[] {
	const notLater = keys.flatMap(({ from }, at): RecordSlip[] => {
		const before = keys[at - 1]?.from ?? 0;
		const details = { from: String(from), before: String(before) };
		return from > before ? [] : [{ code: 'log-keys-not-in-order', path: ['log', 'keys', at, 'from'], details }];
	});
	const verifiers = keys.map(({ verifier }) => verifier);
	return [...notLater, ...repeated(verifiers, (at) => ['log', 'keys', at, 'verifier'])];
}

/** Paths are put behind these addresses: they have a host that can be looked up and neither query nor fragment. */
function addressSlips(key: string, address: string | undefined): RecordSlip[] {
	if (address === undefined) return [];
	const url = URL.parse(address);
	const isHost = url !== null && /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/.test(url.hostname);
	if (isHost && !/[?#]/.test(address)) return [];
	return [{ code: 'bad-web-address', path: [key], details: { key, text: address } }];
}
