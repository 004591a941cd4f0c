import { isPerson, isWord } from './chinese-keys.ts';
import { isOfPlaces, placesNamed } from './elsewhere.ts';
import type { Finder, Key } from './finder.ts';
import { hasHan } from '../fold.ts';
import { endsAsOrganisation, namesOrgan } from '../organisations.ts';
import { endsAsOffice } from '../name-parts.ts';
import { Ranking, steps } from './ranking.ts';

const longestName = 24;
/** What is left where names were: the nation, or a kind of place or office that belongs to none of them. */
const national = /国家|中国|中央|全国|国务院|部委|[省市县区州国] /;
/** What may stand at once before the name of an office that somebody speaks of; else it is the beginning of a longer name. */
const before =
	/(?:^|[ 的是在和与跟向对给找求问请把被让由从到去就为替按据想要说称谁哪过及或等也都还并先再又能会了着往打下])$|(?:代表|值班|联系|咨询|采访|请教|告诉|了解|知道|关于|针对|昨天|今天|明天|昨日|今日|日前|近日|最近|目前|现在|麻烦|通过|根据|按照|希望|要求|建议|负责|所属|回应|电话|投诉|举报|反映|报告)$/;
/** What people say around a place or a matter; anything else may be part of a name that the registry does not have. */
const around =
	/^[ 的事情该应问归哪里儿管谁找怎么样办名单在有几个什么请想知道了解关于最近今天现在是多少发生能可以吗呢吧啊我要您好打给联系人向被]*$/;

interface Span {
	readonly from: number;
	readonly key: Key;
}

/**
 * Agencies that a sentence names: by the longest names of offices or persons in it, else by places, or by the matter that
 * it begins with. Nothing where it also names a place that is not the agency's.
 */
export function contained(finder: Finder, written: string): Ranking {
	const ranking = new Ranking(finder);
	if (written.length < 3 || !hasHan(written)) return ranking;
	const spans = longestSpans(spansIn(finder, written));
	const rest = spans.reduce(blank, written);
	if (national.test(rest) || finder.elsewhere.names.some((name) => rest.indexOf(name) !== -1)) return ranking;
	const offices = spans.filter(({ key }) => isOffice(key)).filter(isLast);
	// A place and a matter together ask for an office of the place.
	const areOneSort = new Set(spans.map(({ key }) => isWord(key))).size === 1;
	if (offices.length === 0 && !(areOneSort && around.test(rest))) return ranking;
	const named = placesNamed(finder, written);
	const found = offices.length > 0 ? offices : spans.filter(({ from, key }) => from === 0 || !isWord(key));
	const places = named
		.concat(finder.wholePlace)
		.reduce((text, place) => text.split(place).join(blanks(place.length)), offices.reduce(blank, written));
	if (offices.length > 0 && namesOrgan(places, [])) return ranking;
	for (const { from, key } of found) {
		const end = from + key.folded.length;
		const isOfLongerName =
			offices.length > 0 &&
			(!before.test(places.slice(0, from)) || endsAsOrganisation(places.slice(end).replace(/ +$/, '')));
		for (const agency of key.agencies) {
			if (!isOfPlaces(finder, named, agency, key.folded)) continue;
			if (offices.length === 0 && spans.some((other) => isOfAnother(finder, other, agency))) continue;
			const left = written.length - key.folded.length;
			const how = isOfLongerName ? 'partly' : 'contained';
			ranking.add(agency, { field: key.field, how, text: key.text, step: steps.part, left });
		}
	}
	return ranking;
}

/** Whether a span names an agency that is another one and no place of this one. */
function isOfAnother({ placeWords }: Finder, { key }: Span, agency: number): boolean {
	return !isWord(key) && key.agencies.indexOf(agency) === -1 && (placeWords[agency] ?? []).indexOf(key.folded) === -1;
}

function spansIn({ chinese }: Finder, written: string): Span[] {
	const spans: Span[] = [];
	for (let from = 0; from < written.length - 1; from += 1) {
		for (let end = from + 2; end <= Math.min(written.length, from + longestName); end += 1) {
			for (const entry of chinese.exact.get(written.slice(from, end)) ?? [])
				spans.push({ from, key: chinese.keys[entry] as Key });
		}
	}
	return spans;
}

/** Those that stand in no longer one. */
function longestSpans(spans: readonly Span[]): Span[] {
	const endOf = ({ from, key }: Span) => from + key.folded.length;
	return spans.filter(
		(span) =>
			!spans.some(
				(other) =>
					other.key.folded.length > span.key.folded.length && other.from <= span.from && endOf(other) >= endOf(span),
			),
	);
}

function blank(text: string, { from, key }: Span): string {
	const end = from + key.folded.length;
	return text.slice(0, from) + blanks(end - from) + text.slice(end);
}

function blanks(count: number): string {
	return new Array(count + 1).join(' ');
}

/** A name with its kind of office, or a person: what names an agency wherever it stands in a sentence. */
function isOffice({ field, folded }: Key): boolean {
	return isPerson(field) || (folded.length > 2 && field !== 'topic' && endsAsOffice(folded));
}

/** Whether no other office follows at once: 省政府 is no more than what 法制办 belongs to. */
function isLast({ from, key }: Span, _: number, all: readonly Span[]): boolean {
	return !all.some((other) => other.from === from + key.folded.length);
}
