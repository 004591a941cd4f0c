import { openWords } from '../../i18n/translator.ts';
import type { WordKey } from '../../i18n/word-tables.ts';
import { roles } from '../../records/agency.ts';
import type { CheckWords, Standing } from '../client/check-words.ts';
import { lookupFiles, lookupFolder } from '../lookup-files.ts';
import type { Site } from '../site.ts';

const lineKinds = ['office', 'duty', 'fax', 'public', 'email', 'form', 'website', 'weibo', 'wechat', 'social'] as const;
const nameKinds = ['name', 'short-name', 'second-name', 'former-name', 'predecessor'] as const;
const standings = ['current', 'coming', 'ended', 'wrong'] as const satisfies readonly Standing[];

/** What the check page says and where it asks. */
export function checkWords(site: Site): CheckWords {
	const { t, language, languages, registry } = site;
	const open = (key: WordKey) => openWords(language, key);
	const say = <Of extends 'line' | 'agency' | 'person'>(of: Of) =>
		Object.fromEntries(standings.map((standing) => [standing, open(`check.${of}-${standing}`)])) as Record<
			Standing,
			string
		>;
	return {
		language,
		position: languages.indexOf(language),
		country: registry.places.numbering.country,
		mobile: registry.places.numbering.mobile,
		shards: lookupFiles(site).shards.length,
		shard: site.file(`/${lookupFolder}/{{shard}}.json`),
		agency: site.href('/agencies/{{id}}/'),
		says: { line: say('line'), agency: say('agency'), person: say('person') },
		endedIn: open('check.ended-in'),
		endedBy: open('check.ended-by'),
		endedUnknown: t('check.ended-unknown'),
		kinds: Object.fromEntries([
			...lineKinds.map((kind) => [`line.${kind}`, t(`line.${kind}`)]),
			...nameKinds.map((kind) => [`agency.${kind}`, t(`check.${kind}`)]),
			...roles.map((role) => [`person.${role}`, t(`role.${role}`)]),
		]) as Record<string, string>,
		since: open('check.since'),
		verified: open('check.verified'),
		overdue: t('face.overdue'),
		neverVerified: t('verified.never'),
		readSo: t('check.read-so'),
		otherExtension: open('check.other-extension'),
		means: {
			current: t('check.means-current'),
			coming: t('check.means-coming'),
			ended: t('check.means-ended'),
			wrong: t('check.means-wrong'),
			mobile: t('check.means-mobile'),
			none: openWords(language, 'check.means-none', { authority: site.words(registry.settings.authority.name).text }),
		},
		none: open('check.none'),
		noSpelling: open('check.no-spelling'),
		search: `${site.href('/search/')}?q={{text}}`,
		searchFor: open('check.search-for'),
		unread: open('check.unread'),
		onlyHost: open('check.only-host'),
		nothing: t('check.nothing'),
		loading: t('check.loading'),
		failed: t('check.failed'),
	};
}
