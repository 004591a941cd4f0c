import type { Group } from '../records/registry-file.ts';
import type { Region } from './regions.ts';

/** A part of a long list that fits on a page: a group, or of a group that is too long what lies in one region. */
export interface ListPart {
	/** Stands in addresses: `districts`, `districts/north`, `districts/north/2`. */
	readonly slug: string;
	/** `undefined` for the dissolved agencies. */
	readonly group: Group | undefined;
	/** Where they lie; `undefined` for a group that is not divided, and for agencies that lie in no region. */
	readonly region: Region | undefined;
	/** Whether the group is divided by region. */
	readonly isDivided: boolean;
	/** Its number where a region, or a group that lies in one, is still too long: from 1. */
	readonly nth: number | undefined;
	readonly agencies: readonly string[];
}

/** What is divided: agencies under a heading, in protocol order. */
export interface ListedGroup {
	readonly group: Group | undefined;
	readonly agencies: readonly string[];
}

/** The slug of the dissolved agencies, and of those that lie in no region; no group and no agency is called so by accident. */
export const slugOf = { dissolved: 'dissolved', elsewhere: 'elsewhere' } as const;

/** Groups divided into parts of at most `most` agencies, in the order of the groups. */
export function listParts(
	groups: readonly ListedGroup[],
	most: number,
	regionOf: (agency: string) => Region | undefined,
): ListPart[] {
	const atMost = Math.max(1, most);
	return groups.flatMap(({ group, agencies }): ListPart[] => {
		const slug = group?.id ?? slugOf.dissolved;
		const undivided = { slug, group, region: undefined, isDivided: false, nth: undefined, agencies };
		if (agencies.length <= atMost) return agencies.length === 0 ? [] : [undivided];
		const byRegion = [...Map.groupBy(agencies, (id) => regionOf(id))];
		return byRegion.flatMap(([region, inRegion]): ListPart[] => {
			const isDivided = byRegion.length > 1;
			const ofRegion = { group, region: isDivided ? region : undefined, isDivided };
			const inPlace = isDivided ? `${slug}/${region?.id ?? slugOf.elsewhere}` : slug;
			const count = Math.ceil(inRegion.length / atMost);
			if (count === 1) return [{ ...ofRegion, slug: inPlace, nth: undefined, agencies: inRegion }];
			return Array.from({ length: count }, (_, at) => ({
				...ofRegion,
				slug: `${inPlace}/${at + 1}`,
				nth: at + 1,
				agencies: inRegion.slice(at * atMost, (at + 1) * atMost),
			}));
		});
	});
}
