import type { ContactCard } from '../formats/vcard.ts';
import type { Line } from '../records/agency.ts';
import { isWithdrawn } from '../records/scalars.ts';
import type { Body } from '../registry/registry.ts';
import { numbersOf, type NumberOfBody } from './numbers.ts';
import type { Site } from './site.ts';

/** What an address book keeps of a body: its own numbers in the order in which they are tried, fax and mail. */
export function contactCard(site: Site, body: Body): ContactCard {
	const { t, registry, day } = site;
	const { main, others, channels } = numbersOf(site, body);
	const own = [...(main ? [main] : []), ...others.filter(({ elsewhere }) => !elsewhere)];
	const values = [...own.map(({ line }) => line), ...channels].flatMap((line) => {
		const value = 'number' in line ? line.number : line.address;
		return isWithdrawn(value) ? [] : [{ kind: line.kind, value }];
	});
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
			...own.map((number) => lineInWords(site, number)),
			t('provenance.built', { day: site.dayInWords(day) }),
		]
			.filter((part) => part !== '')
			.join('\n'),
		revised: day,
	};
}

/** An address book shows two numbers of work alike: the note says which is which, and when each was confirmed. */
function lineInWords({ t, dayInWords }: Site, { line, label, hours }: NumberOfBody): string {
	const { verified } = line;
	const when = verified ? t('card.verified', { day: dayInWords(verified.on) }) : t('verified.never');
	return t('card.line', { label: `${label} ${numberOf(line)}`, hours, verified: when });
}

function numberOf(line: Line): string {
	return 'number' in line && !isWithdrawn(line.number) ? line.number : '';
}
