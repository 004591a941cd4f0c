import { addDays, type IsoDate } from '../calendar/index.ts';

/** The days on which something is to be seen, both among them; one that is missing is no limit. */
export interface ShownDays {
	readonly from?: IsoDate | undefined;
	readonly until?: IsoDate | undefined;
}

/**
 * The attributes of an element that is there on some days only: a page that was built before shows it, and hides it
 * again, when its day comes (`client/days.ts`). Without a script it stands as on the day of the build.
 */
export function shownOn(days: ShownDays, builtOn: IsoDate): { 'data-shown': string; hidden: boolean } {
	return { 'data-shown': inShort(days), hidden: !isWithin(days, builtOn) };
}

/** How many of several there are on the day of the build, and what the browser needs to count them on its own day. */
export function tallyOf(days: readonly ShownDays[], builtOn: IsoDate): { value: number; tally: string } {
	return { value: days.filter((of) => isWithin(of, builtOn)).length, tally: days.map(inShort).join(' ') };
}

function inShort({ from, until }: ShownDays): string {
	return `${from ?? ''}/${until ?? ''}`;
}

function isWithin({ from, until }: ShownDays, day: IsoDate): boolean {
	return (from === undefined || from <= day) && (until === undefined || day <= until);
}

/** The same of an element that is there from the day after another on. */
export function shownAfter(day: IsoDate, builtOn: IsoDate): ReturnType<typeof shownOn> {
	return shownOn({ from: addDays(day, 1) }, builtOn);
}

/** The same for an element that may be there on all days: such a one needs no attributes. */
export function onlyOn(days: ShownDays, builtOn: IsoDate): Partial<ReturnType<typeof shownOn>> {
	return days.from === undefined && days.until === undefined ? {} : shownOn(days, builtOn);
}
