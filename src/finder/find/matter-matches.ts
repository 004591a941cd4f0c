import { isOfPlaces } from './elsewhere.ts';
import type { Finder } from './finder.ts';
import { compact } from '../fold.ts';
import { weighHan } from './han-weights.ts';
import { Weights } from './matter-weights.ts';
import { type Question, questionOf } from './question.ts';
import { type How, Ranking, steps } from './ranking.ts';
import { weighWords } from './word-weights.ts';

/**
 * Agencies in charge of what a query says, by the words of their kind and by their own: those of the place that is named,
 * else those of the whole place first. Where the place has no such agency, its government may know. What the words leave
 * over makes it a guess; a rest that names an organisation makes it none.
 */
export function ofMatter(finder: Finder, folded: string, of: 'all' | 'part'): Ranking {
	const ranking = new Ranking(finder);
	const question = questionOf(finder, folded);
	const { han, words } = question;
	if (compact(han) === '' && words.length === 0) {
		if (of === 'all' && question.hasKind) addGovernments(finder, question, ranking, 'pieces');
		return ranking;
	}
	const weights = new Weights(finder);
	const isFirm = weighHan(finder, weights, question) && weighWords(finder, weights, question);
	if (weights.isRefused || (of === 'all' && !isFirm)) return ranking;
	addAgencies(finder, weights, question, ranking, of);
	return ranking;
}

function addAgencies(finder: Finder, weights: Weights, question: Question, ranking: Ranking, of: 'all' | 'part'): void {
	const how = of === 'all' || (weights.isNearly && question.words.length === 0) ? 'matter' : 'partly';
	const { matters } = finder;
	const all = Array.from(weights.ofKind).concat(Array.from(weights.ofAgency.values()));
	const best = all.reduce((most, weight) => Math.max(most, weight), 0);
	if (best === 0) return;
	const { places, governments } = question;
	const isThere = (agency: number) => {
		if (governments.length === 0) return isOfPlaces(finder, places, agency, '');
		const own = finder.placeWords[agency] ?? [];
		return governments.some((of) => own.indexOf((finder.placeWords[of] ?? [])[0] as string) !== -1);
	};
	const add = (agency: number, weight: number, left: number, text: string) => {
		if (weight < best / 2 || !isThere(agency)) return;
		ranking.add(agency, { field: 'topic', how, text, step: steps.beginning + (best - weight), left });
	};
	weights.ofKind.forEach((weight, kind) => {
		if (weight === 0) return;
		for (const { agency, left } of matters.agencies[kind] ?? [])
			add(agency, weight, left, weights.said.get(kind) ?? '');
	});
	weights.ofAgency.forEach((weight, agency) => add(agency, weight, 0, compact(question.han)));
	if (ranking.isEmpty && of === 'part') addGovernments(finder, question, ranking, 'government');
}

function addGovernments(finder: Finder, { governments }: Question, ranking: Ranking, how: How): void {
	governments.forEach((agency, at) => {
		ranking.add(agency, {
			field: 'place',
			how,
			text: (finder.placeWords[agency] ?? [])[0] ?? '',
			step: steps.beginning,
			left: governments.length - at,
		});
	});
}
