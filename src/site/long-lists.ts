import { isDissolvedOn } from '../registry/in-force.ts';
import { dissolvedAgencies } from '../views/directory.ts';
import { listParts, type ListedGroup, type ListPart } from '../views/list-parts.ts';
import { oncePer } from './once.ts';
import type { Site, Words } from './site.ts';

/** Whether lists of all agencies are divided into pages. */
export function isLong({ registry }: Site): boolean {
	return registry.agencies.length > registry.settings.settings.longList;
}

/** The parts of the list of all agencies, the dissolved last. */
export const partsOfAgencies = oncePer((site: Site): readonly ListPart[] =>
	listParts(everyGroup(site), site.registry.settings.settings.longList, site.answers.regionOf),
);

/**
 * The parts of the page of all days, where an agency takes twice the room. Agencies on the list stand on that page
 * itself, as long as there are not too many.
 */
export const partsOfDays = oncePer((site: Site): readonly ListPart[] => {
	const onPage = new Set(answeredOnPage(site));
	const others = everyGroup(site).map(({ group, agencies }) => ({
		group,
		agencies: agencies.filter((id) => !onPage.has(id)),
	}));
	return listParts(others, Math.ceil(site.registry.settings.settings.longList / 2), site.answers.regionOf);
});

/** The agencies that the page of all days answers for itself: all, or of many those on the list. */
export function answeredOnPage(site: Site): readonly string[] {
	const { agencies, settings } = site.registry;
	if (!isLong(site)) return agencies.map(({ id }) => id);
	const listed = agencies.filter(({ record }) => record.onList && !isDissolvedOn(record, site.day)).map(({ id }) => id);
	return listed.length > settings.settings.longList ? [] : listed;
}

/** The path of the page that says who spoke for an agency on any day. */
export function dayPageOf(site: Site, agency: string): string {
	const slug = isLong(site) ? slugsOfDays(site).get(agency) : undefined;
	return slug === undefined ? '/on/' : `/on/${slug}/`;
}

const slugsOfDays = oncePer(
	(site: Site): ReadonlyMap<string, string> =>
		new Map(partsOfDays(site).flatMap(({ slug, agencies }) => agencies.map((id) => [id, slug]))),
);

/** Every group with its agencies, and the dissolved ones. */
function everyGroup({ answers, registry, day }: Site): ListedGroup[] {
	return [...answers.directory(), { group: undefined, agencies: dissolvedAgencies(registry, day) }];
}

/** What a part is called: its group, or of a divided group its region; with its number where it has one. */
export function partInWords(site: Site, part: ListPart): Words {
	const { text, lang } = part.isDivided ? placeInWords(site, part) : groupInWords(site, part);
	return { text: part.nth === undefined ? text : site.t('list.nth', { name: text, nth: part.nth }), lang };
}

export function groupInWords(site: Site, { group }: Pick<ListPart, 'group'>): Words {
	return group ? site.words(group.name) : { text: site.t('agencies.dissolved'), lang: undefined };
}

function placeInWords(site: Site, { region }: ListPart): Words {
	return region ? site.words(region.division.name) : site.words(site.registry.settings.jurisdiction.name);
}
