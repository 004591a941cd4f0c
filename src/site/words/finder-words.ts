import type { Field } from '../../finder/find/finder.ts';
import type { How } from '../../finder/find/ranking.ts';
import { openWords } from '../../i18n/translator.ts';
import type { WordKey } from '../../i18n/word-tables.ts';
import type { NumberingPlan } from '../../records/places.ts';
import type { FinderWords } from '../client/finder-source.ts';
import type { Site } from '../site.ts';

/** All words of the finder that the browser needs, in the language of a site. What the browser fills in stays open. */
export function finderWords({ language, href }: Pick<Site, 'language' | 'href'>, plan: NumberingPlan): FinderWords {
	const open: Open = (key) => openWords(language, key);
	return {
		language,
		numbering: { country: plan.country, areas: plan.areas.map(({ code }) => code) },
		body: href('/agencies/{{id}}/'),
		loadingRest: open('finder.loading-rest'),
		restFailed: open('finder.rest-failed'),
		count: open('finder.count'),
		none: open('finder.none'),
		guess: open('finder.guess'),
		guessOfMatter: open('finder.guess-of-matter'),
		onlyStops: open('finder.only-stops'),
		notHere: open('finder.not-here'),
		copy: open('finder.copy'),
		copyNumber: open('finder.copy-number'),
		copied: open('finder.copied'),
		copyFailed: open('finder.copy-failed'),
		noNumber: open('finder.no-number'),
		answered: {
			open: open('finder.answered-open'),
			closed: open('finder.answered-closed'),
			appointment: open('finder.answered-appointment'),
			'not-known': open('finder.answered-not-known'),
		},
		verified: open('verified.stamp'),
		overdue: open('verified.short-overdue'),
		neverVerified: open('verified.never'),
		lineKinds: { office: open('finder.line-office'), duty: open('finder.line-duty') },
		lineOf: open('finder.line-of'),
		mainNumber: open('finder.field.main-number'),
		endedNumber: open('finder.field.ended-number'),
		recorded: open('finder.recorded'),
		neverRecorded: open('finder.never-recorded'),
		check: open('check.title'),
		dissolved: open('finder.dissolved'),
		succeeded: open('finder.succeeded'),
		vacant: open('seat.nobody'),
		otherLanguage: open('finder.other-language'),
		formerly: open('finder.person-formerly'),
		roles: {
			spokesperson: open('role.spokesperson'),
			'press-assistant': open('role.press-assistant'),
			temporary: open('role.temporary'),
			first: open('role.first'),
		},
		fields: fieldWords(open),
		hows: howWords(open),
	};
}

type Open = (key: WordKey) => string;

function fieldWords(open: Open): Readonly<Record<Field, string>> {
	return {
		name: '',
		'short-name': open('finder.field.short-name'),
		'second-name': open('finder.field.second-name'),
		place: open('finder.field.place'),
		'former-name': open('finder.field.former-name'),
		'merged-name': open('finder.field.merged-name'),
		person: open('finder.field.person'),
		'coming-person': open('finder.field.coming-person'),
		'former-person': open('finder.field.former-person'),
		topic: open('finder.field.topic'),
		'search-word': open('finder.field.search-word'),
		number: open('finder.field.number'),
		'office-number': open('finder.field.office-number'),
		'duty-number': open('finder.field.duty-number'),
		'fax-number': open('finder.field.fax-number'),
		'public-number': open('finder.field.public-number'),
	};
}

/** Nothing is said of a text that is met as it is written. */
function howWords(open: Open): Readonly<Record<How, string>> {
	return {
		exact: '',
		prefix: '',
		part: '',
		words: '',
		pinyin: open('finder.how.pinyin'),
		initials: open('finder.how.initials'),
		acronym: open('finder.how.acronym'),
		pieces: open('finder.how.pieces'),
		'mixed-pinyin': open('finder.how.mixed-pinyin'),
		contained: open('finder.how.contained'),
		'other-kind': open('finder.how.other-kind'),
		reordered: open('finder.how.reordered'),
		'similar-sound': open('finder.how.similar-sound'),
		'near-beginning': open('finder.how.near-beginning'),
		abbreviation: open('finder.how.abbreviation'),
		'same-sound': open('finder.how.same-sound'),
		near: open('finder.how.near'),
		'near-pinyin': open('finder.how.near-pinyin'),
		'near-words': open('finder.how.near-words'),
		matter: '',
		partly: open('finder.how.partly'),
		government: open('finder.how.government'),
	};
}
