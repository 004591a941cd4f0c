import type { IsoDate } from '../calendar/index.ts';
import type { Agency } from '../registry/registry.ts';
import { newestDayIn, newestOf } from '../views/held-since.ts';
import { publicationSlug } from './addresses/publication-address.ts';
import { oncePer } from './once.ts';
import type { Site } from './site.ts';

/**
 * The day since which what a page says holds: the newest that stands in the records which it shows and has come, of a
 * change, a filing, a confirmation or a publication. It is the day of the build only where something fell due on it.
 * `undefined` for a page that shows no record.
 */
export function heldSince(site: Site, path: string): IsoDate | undefined {
	const [section = '', of = ''] = path.split('/').slice(1);
	const { registry, answers, day } = site;
	const ofAgencies = daysOf(site);
	switch (section) {
		case 'agencies':
			return ofAgencies(registry.agencyOf.has(of) ? [of] : everyId(site));
		case 'regions': {
			const region = answers.regions().find(({ id }) => id === of);
			return ofAgencies(region ? region.agencies : everyId(site));
		}
		case 'topics': {
			const topic = answers.topics().find((found) => found.topic.id === of);
			return topic && ofAgencies(topic.agencies);
		}
		case 'changes': {
			const month = answers.months().find((found) => found.month === of);
			return month ? newestDayIn(month.changes.map(daysOfChange), day) : ofAgencies(everyId(site));
		}
		case 'roster':
			return rosterSince(site, of);
		case 'measures':
			return newestDayIn(registry.measures, day);
		default:
			return ['', 'on', 'updates'].includes(section) ? ofAgencies(everyId(site)) : undefined;
	}
}

function rosterSince(site: Site, slug: string): IsoDate | undefined {
	const { publications } = site.registry;
	const published = publications.find(({ header }) => publicationSlug(header) === slug);
	if (published) return published.header.published;
	return slug === 'next' ? daysOf(site)(everyId(site)) : publications.at(-1)?.header.published;
}

function daysOfChange({ event, published }: ReturnType<Site['answers']['changes']>[number]) {
	return [event.on, event.filed, published];
}

const everyId = ({ registry }: Site) => registry.agencies.map(({ id }) => id);

/** The newest day of some agencies; that of each is asked once for all pages. */
function daysOf({ registry, day }: Site): (ids: readonly string[]) => IsoDate | undefined {
	const ofAgency = perDay(registry)(day);
	return (ids) => newestOf(ids.map((id) => ofAgency(registry.agencyOf.get(id))));
}

const perDay = oncePer((registry: Site['registry']) =>
	oncePer((day: IsoDate) =>
		oncePer((agency: Agency | undefined) => {
			if (!agency) return undefined;
			const published = agency.events.map(({ id }) => {
				const number = registry.publishedIn.get(id);
				return number === undefined ? undefined : registry.publications[number - 1]?.header.published;
			});
			return newestOf([newestDayIn(agency.record, day), newestDayIn(published, day)]);
		}),
	),
);
