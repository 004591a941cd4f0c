import type { ContactLine } from '../records/agency.ts';
import type { Body } from '../registry/registry.ts';
import { openingData } from '../views/opening-data.ts';
import { pressNumbersOf, type PressNumber } from '../views/who-answers.ts';
import { hoursInWords } from './words/hours-in-words.ts';
import type { Site } from './site.ts';

/** A number that the press may call for a body, as its page shows it. */
export interface NumberOfBody {
	readonly line: ContactLine;
	/** Whose line it is. */
	readonly body: Body;
	/** Another body than that of the page. */
	readonly elsewhere: boolean;
	/** Its place among the numbers that the *now* line knows. */
	readonly place: number;
	readonly hours: string;
	/** What the *now* line calls it. */
	readonly label: string;
}

export interface NumbersOfBody {
	/** The number to call first; `undefined` where the body has none of its own. */
	readonly main: NumberOfBody | undefined;
	/** The others in the order in which they are tried. */
	readonly others: readonly NumberOfBody[];
	/** Fax and addresses in their fixed order, social media last. */
	readonly channels: readonly ContactLine[];
	/** What the browser needs for the *now* line, as JSON; `undefined` without a number. */
	readonly opening: string | undefined;
}

export function numbersOnPage(site: Site, body: Body): NumbersOfBody {
	const { registry, day } = site;
	const numbers = pressNumbersOf(registry, body, day).map((answer, place) => toNumber(site, body, answer, place));
	const [first] = numbers;
	const main = first && !first.elsewhere ? first : undefined;
	const shown = new Set(numbers.filter(({ elsewhere }) => !elsewhere).map(({ line }) => line.key));
	return {
		main,
		others: main ? numbers.slice(1) : numbers,
		channels: site.answers.contactOf(body.id).lines.filter(({ key }) => !shown.has(key)),
		opening: first && JSON.stringify(openingData(registry, body, day)),
	};
}

function toNumber(
	site: Site,
	page: Body,
	{ line, body: id, hours, division }: PressNumber,
	place: number,
): NumberOfBody {
	const body = site.registry.bodyOf.get(id) ?? page;
	const elsewhere = body !== page;
	const own = [line.label, line.office].flatMap((of) => (of ? [site.words(of).text] : []));
	const kind = [site.t(`line.${line.kind}`), ...own].join(' ');
	const whose = elsewhere ? site.t('now.of-body', { body: site.words(body.agency.name).text, line: kind }) : kind;
	return {
		line,
		body,
		elsewhere,
		place,
		hours: hours ? hoursInWords(site, hours, division) : site.t('hours.not-known'),
		label: whose,
	};
}
