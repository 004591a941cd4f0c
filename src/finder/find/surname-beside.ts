import { isPerson } from './chinese-keys.ts';
import { directMatches } from './direct-matches.ts';
import type { Finder } from './finder.ts';
import { isLatin, piecesOf } from '../fold.ts';
import { personsMet } from './persons-met.ts';
import { addKey, Ranking, steps } from './ranking.ts';

/** The agencies of persons of a surname: 岑处长. */
export function personsOfSurname(finder: Finder, surname: string): Ranking {
	const ranking = new Ranking(finder);
	if (surname === '') return ranking;
	for (const key of finder.chinese.keys) {
		const left = key.folded.length - surname.length;
		if (left > 0 && isPerson(key.field) && key.folded.indexOf(surname) === 0)
			addKey(ranking, key, { how: 'prefix', step: steps.beginning, left });
	}
	return ranking;
}

/**
 * The agencies that one piece in letters means by a whole name, and of whose persons the other pieces begin or are a name:
 * duan nanmingqu. Surnames sound like places elsewhere, so this is asked where one seems to be named.
 */
export function surnameBeside(finder: Finder, folded: string): Ranking {
	const ranking = new Ranking(finder);
	const pieces = piecesOf(folded);
	if (pieces.length < 2 || pieces.length > 4 || !pieces.every(isLatin)) return ranking;
	pieces.forEach((piece, at) => {
		const others = pieces.filter((_, other) => other !== at).join('');
		directMatches(finder, piece)
			.whole()
			.candidates()
			.forEach((candidate) => {
				const { agency, field, text } = candidate;
				if (isPerson(field) || personsMet(finder, `${others} ${piece}`, candidate).length === 0) return;
				ranking.add(agency, { field, how: 'pieces', text, step: steps.beginning, left: 0 });
			});
	});
	return ranking;
}
