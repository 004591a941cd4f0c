import type { NumberingPlan } from '../places.ts';
import { hasSuspiciousCharacter } from '../reading/characters.ts';
import type { ValueSlip } from '../reading/slip.ts';
import { birthDates, mayHoldBirthDate } from './birth-dates.ts';
import { masked } from './digit-runs.ts';
import type { KindOfText } from './document-numbers.ts';
import { identityNumbers } from './identity-numbers.ts';
import { mobileFinder } from './mobile-numbers.ts';
import { asWritten, chineseDigit, mayBeLaidBetween, plainText, rareDigit } from './plain-text.ts';

// The one gate for what a registry of offices may not hold: mobile numbers, of which nobody can see whether they are
// private, identity numbers and birth dates. It is asked of every text: values, comments and prose.

export interface PrivateDataGate {
	/** One glance at a whole text, which spares most texts the search. */
	readonly mayHold: (text: string) => boolean;
	/** What is private in one text, from where until where. */
	readonly find: (text: string, kind?: KindOfText) => ValueSlip[];
}

export function privateDataGate(plan: NumberingPlan): PrivateDataGate {
	const mobilesIn = mobileFinder(plan);
	const mayHoldNumber = glanceAtNumbers(plan);
	const oddlyParted = new RegExp(oddShapesOf(plan).join('|'), 'g');
	return {
		// An escape hides what it stands for.
		mayHold: (text) => mayHoldNumber(text) || mayHoldBirthDate(text) || text.includes('\\') || text.includes('&#'),
		find: (text, kind = 'prose') => {
			const written = plainText(text);
			const plain = { ...written, text: written.text.replace(oddlyParted, withHyphens) };
			const births = mayHoldBirthDate(plain.text) ? birthDates(plain.text) : [];
			if (births.length === 0 && !mayHoldNumber(plain.text)) return [];
			const identities = identityNumbers(masked(plain.text, hashes));
			const rest = identities.reduce(
				(left, [from, until]) => left.slice(0, from) + '\n'.repeat(until - from) + left.slice(until),
				plain.text,
			);
			const place = ([from, until]: [number, number]) => asWritten(plain, text, from, until);
			return [
				...[...identities, ...births]
					.map(place)
					.map(([from, until]) => ({ code: 'private-data' as const, from, until })),
				...mobilesIn(rest, kind)
					.map(place)
					.map(([from, until]) => ({
						code: 'number-mobile' as const,
						from,
						until,
						details: { text: text.slice(from, until) },
					})),
			];
		},
	};
}

/** A quote, a bracket or a colon between the groups that such numbers are mostly written in. */
const oddSign = `(?:["“”'‘’()（）[\\]]{1,2}[-\\s]?["“”'‘’()（）[\\]]{0,2}|-[(（[]|[:：;；=|])`;

function oddShapesOf({ mobile }: NumberingPlan): string[] {
	const first = mobile.begins.map((begins) => `${begins}\\d{${Math.max(0, mobile.length - 8 - begins.length)}}`);
	return [
		`(?<!\\d)(?:${first.join('|')})${oddSign}\\d{4}${oddSign}\\d{4}(?!\\d)`,
		`(?<!\\d)[1-8]\\d{5}${oddSign}\\d{8}${oddSign}\\d{3}[\\dXx](?!\\d)`,
	];
}

function withHyphens(parted: string): string {
	return parted.replace(/[^\dXx]/g, '-');
}

const hashes = /(?<![\p{L}\p{N}])(?=\d*[a-fA-F])[0-9a-fA-F]{20,}(?![\p{L}\p{N}])|https?:\/\/[!-~]+/giu;

/** Whether a text may hold a number of the shapes that are looked for. Each test is cheap on a text that holds none. */
function glanceAtNumbers(plan: NumberingPlan): (text: string) => boolean {
	const between = '[^0-9A-Za-z\\u3400-\\u9fff\\n:;=|"<>{}\\[\\]]{0,6}';
	const { mobile } = plan;
	const mobiles = mobile.begins.map(
		(begins) => `${[...begins].join(between)}(?:${between}\\d){${mobile.length - begins.length}}`,
	);
	const shape = new RegExp(
		[...mobiles, ...oddShapesOf(plan), `(?<![0-9])[1-8](?:${between}[0-9]){13}`, '[1-8][0-9]{13}[*＊×xX?]{2}'].join(
			'|',
		),
	);
	return (text) =>
		shape.test(text) ||
		letterDigit.test(text) ||
		inChinese.test(text) ||
		mayBeLaidBetween.test(text) ||
		(hasSuspiciousCharacter(text) && rareDigit.test(text));
}

const letterDigit = /[lI][3-9][0-9Oo]|[0-9][OoОоlI]/;
const inChinese = new RegExp(
	`[${chineseDigit}]{3}|[0-9](?![一两勾拐])[${chineseDigit}]{1,2}[0-9]|[0-9][〇零幺洞]|[〇零幺洞][0-9]|[${chineseDigit}](?:[ \\u3000-][${chineseDigit}]){4}`,
);
