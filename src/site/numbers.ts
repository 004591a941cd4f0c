import type { ContactLine } from '../records/agency.ts';
import type { Agency } from '../registry/registry.ts';
import type { DaysAhead } from '../views/days-ahead.ts';
import { openingData } from '../views/opening-data.ts';
import type { PressNumber } from '../views/who-answers.ts';
import { hoursInWords } from './words/hours-in-words.ts';
import type { Site } from './site.ts';

/** A number that the press may call for an agency, as its page shows it. */
export interface NumberOfAgency {
	readonly line: ContactLine;
	/** Whose line it is. */
	readonly agency: Agency;
	/** Another agency than that of the page. */
	readonly elsewhere: boolean;
	/** Its place among the numbers that the *now* line knows. */
	readonly place: number;
	readonly hours: string;
	/** What the *now* line calls it. */
	readonly label: string;
}

export interface NumbersOfAgency {
	/** The number to call first; `undefined` where the agency has none of its own. */
	readonly main: NumberOfAgency | undefined;
	/** The others in the order in which they are tried. */
	readonly others: readonly NumberOfAgency[];
	/** Fax and addresses in their fixed order, social media last. */
	readonly channels: readonly ContactLine[];
	/** What the browser needs for the *now* line, as JSON; `undefined` without a number. */
	readonly opening: string | undefined;
}

/** The numbers of the stretch of days in which the build day lies, or of a coming one. */
export function numbersOnPage(site: Site, agency: Agency, days?: DaysAhead): NumbersOfAgency {
	const { on, numbers: found, contact } = days ?? firstOf(site, agency);
	const numbers = found.map((answer, place) => toNumber(site, agency, answer, place));
	const [first] = numbers;
	const main = first && !first.elsewhere ? first : undefined;
	const shown = new Set(numbers.filter(({ elsewhere }) => !elsewhere).map(({ line }) => line.key));
	return {
		main,
		others: main ? numbers.slice(1) : numbers,
		channels: contact.lines.filter(({ key }) => !shown.has(key)),
		opening: first && JSON.stringify(openingData(site.registry, agency, on)),
	};
}

function firstOf(site: Site, agency: Agency): DaysAhead {
	const [first] = site.answers.aheadOf(agency.id);
	if (!first) throw new Error(`no day is known of ${agency.id}`);
	return first;
}

function toNumber(
	site: Site,
	page: Agency,
	{ line, agency: id, hours, division }: PressNumber,
	place: number,
): NumberOfAgency {
	const agency = site.registry.agencyOf.get(id) ?? page;
	const elsewhere = agency !== page;
	const own = [line.label, line.office].flatMap((of) => (of ? [site.words(of).text] : []));
	const kind = [site.t(`line.${line.kind}`), ...own].join(' ');
	const whose = elsewhere ? site.t('now.of-body', { body: site.words(agency.record.name).text, line: kind }) : kind;
	return {
		line,
		agency,
		elsewhere,
		place,
		hours: hours ? hoursInWords(site, hours, division) : site.t('hours.not-known'),
		label: whose,
	};
}
