import type { ContactCard } from '../formats/vcard.ts';
import { isWithdrawn } from '../records/scalars.ts';
import type { Body } from '../registry/registry.ts';
import { numbersOf } from './numbers.ts';
import type { Site } from './site.ts';

/** What an address book keeps of a body: its own numbers in the order in which they are tried, fax and mail. */
export function contactCard(site: Site, body: Body): ContactCard {
	const { t, registry, day } = site;
	const { main, others, channels } = numbersOf(site, body);
	const own = [...(main ? [main] : []), ...others.filter(({ elsewhere }) => !elsewhere)].map(({ line }) => line);
	const values = [...own, ...channels].flatMap((line) => {
		const value = 'number' in line ? line.number : line.address;
		return isWithdrawn(value) ? [] : [{ kind: line.kind, value }];
	});
	const verified = main?.line.verified?.on;
	return {
		name: site.words(body.agency.name).text,
		office: site.words(body.agency.pressOffice.name).text,
		phones: values.flatMap(({ kind, value }) =>
			kind === 'office' || kind === 'duty' || kind === 'fax'
				? [{ kind: kind === 'fax' ? 'fax' : 'voice', number: value } as const]
				: [],
		),
		emails: values.flatMap(({ kind, value }) => (kind === 'email' ? [value] : [])),
		page: site.canonical(`/agencies/${body.id}/`),
		note: [
			registry.settings.sample ? `${t('sample.title')}：${t('sample.text')}` : '',
			main ? main.hours : '',
			verified ? t('card.verified', { day: site.dayInWords(verified) }) : t('verified.never'),
			t('provenance.built', { day: site.dayInWords(day) }),
		]
			.filter((part) => part !== '')
			.join('\n'),
		revised: day,
	};
}
