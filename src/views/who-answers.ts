import type { IsoDate } from '../calendar/index.ts';
import type { ContactLine } from '../records/agency.ts';
import type { Hours } from '../records/hours.ts';
import { isWithdrawn } from '../records/scalars.ts';
import { agencyOn } from '../registry/in-force.ts';
import { numberOfLine } from '../registry/line-number.ts';
import type { Agency, Registry } from '../registry/registry.ts';
import { isSameEveryDay, plansOf } from './day-plan.ts';
import { hostOf, speakersFor } from './serving-agencies.ts';

/**
 * Whose number it is: the agency's own press office, duty line or press assistant; of the agency that speaks for it; where
 * its assistant also serves; of the host of an agency for a time; above it.
 */
export type WhoseNumber = 'office' | 'duty' | 'assistant' | 'speaker' | 'assistant-body' | 'host' | 'parent';

/** A number that the press may call for an agency, and when it is answered. */
export interface PressNumber {
	readonly kind: WhoseNumber;
	readonly agency: string;
	readonly line: ContactLine;
	/** `undefined` where they are not recorded: a duty line without hours of its own. */
	readonly hours: Hours | undefined;
	/** The division of that agency, by whose holidays it opens. */
	readonly division: string;
	/** A note that only people can read may say other hours: that of the line, or the agency's where it has the hours of its office. */
	readonly noted: boolean;
}

/** A page asks no more numbers than a reader would. */
const mostNumbers = 6;

/**
 * The numbers of an agency in the order in which they are tried: its press office, its duty line, its press assistant, the
 * agency that speaks for it, the agency where its assistant also serves, its host, and those above all these. No number stands
 * twice. Of more than a reader would try those stay that are answered when no other is.
 */
export function pressNumbersOf(registry: Registry, agency: Agency, day: IsoDate): PressNumber[] {
	const elsewhere = assistantAgencies(registry, agency, day).flatMap((of) =>
		whoseAre('assistant-body', ownNumbersOf(registry, of, day)),
	);
	const speakers = speakersFor(registry, agency);
	const hosts = hostsOf(registry, agency);
	const all = [
		...ownNumbersOf(registry, agency, day),
		...whoseAre('speaker', numbersOfFirst(registry, speakers, day)),
		...elsewhere,
		...whoseAre('host', numbersOfFirst(registry, hosts, day)),
		...whoseAre('parent', numbersAbove(registry, [agency, ...speakers, ...hosts], day)),
	];
	const numberOf = ({ agency: id, line }: PressNumber) =>
		numberOfLine(registry, registry.agencyOf.get(id) ?? agency, line)?.canonical ?? line;
	return mostUseful(
		all.filter((answer, index) => all.findIndex((other) => numberOf(other) === numberOf(answer)) === index),
	);
}

/** As many as a reader would try, in their order: one that is answered at all hours before those answered at hours of their own, then the others. */
function mostUseful(numbers: readonly PressNumber[]): PressNumber[] {
	const always = numbers.find(isAlways);
	const ownHours = numbers.filter((answer, at) => numbers.findIndex((other) => isAnsweredLike(other, answer)) === at);
	const kept = new Set([...numbers.slice(0, 1), ...(always ? [always] : []), ...ownHours, ...numbers]);
	const first = new Set([...kept].slice(0, mostNumbers));
	return numbers.filter((answer) => first.has(answer));
}

/**
 * When a line of an agency is answered: its own hours, else those of the press office. A duty line has only its own. A number
 * of another agency is answered there: by its hours, and by the holidays of its place.
 */
export function openingOf(
	registry: Registry,
	agency: Agency,
	line: ContactLine,
	day: IsoDate,
): Pick<PressNumber, 'hours' | 'division'> {
	const owner = line.of === undefined ? undefined : registry.agencyOf.get(line.of);
	const { lines, state } = agencyOn(registry, owner ?? agency, { on: day });
	const number = owner && numberOfLine(registry, agency, line)?.canonical;
	const there = owner && lines.find((of) => numberOfLine(registry, owner, of)?.canonical === number);
	const hours = line.hours ?? hoursOfLine(registry, owner ?? agency, there ?? line);
	return { hours, division: state.division };
}

function hoursOfLine({ settings }: Registry, { record }: Agency, line: ContactLine): Hours | undefined {
	if (line.hours || line.kind === 'duty') return line.hours;
	return record.pressOffice.hours === 'default' ? settings.hours : record.pressOffice.hours;
}

function whoseAre(kind: WhoseNumber, answers: readonly PressNumber[]): PressNumber[] {
	return answers.map((answer) => ({ ...answer, kind }));
}

const inOrder: readonly WhoseNumber[] = ['office', 'duty', 'assistant'];

/**
 * The numbers of one agency that a voice answers, the one to call first in front. Where no press office has one, the
 * assistant's is the main number and stands first. Of one kind, those that are for everything stand before those for
 * some topics or of a further press office.
 */
export function ownNumbersOf(registry: Registry, agency: Agency, day: IsoDate): PressNumber[] {
	const { lines, state } = agencyOn(registry, agency, { on: day });
	const opening = (line: ContactLine) =>
		line.of === undefined
			? { hours: hoursOfLine(registry, agency, line), division: state.division }
			: openingOf(registry, agency, line, day);
	const numbers = lines.flatMap((line): PressNumber[] => {
		if ((line.kind !== 'office' && line.kind !== 'duty') || isWithdrawn(line.number) || !takesCalls(line)) return [];
		const kind = line.kind === 'duty' ? 'duty' : line.answers === 'press-assistant' ? 'assistant' : 'office';
		const noted = line.note !== undefined || (agency.record.note !== undefined && line.hours === undefined);
		return [{ kind, agency: agency.id, line, noted, ...opening(line) }];
	});
	const order = numbers.some(({ kind }) => kind === 'office') ? inOrder : ['assistant', 'duty'];
	return order.flatMap((kind) => {
		const ofKind = numbers.filter((answer) => answer.kind === kind);
		return [...ofKind.filter(({ line }) => isForAll(line)), ...ofKind.filter(({ line }) => !isForAll(line))];
	});
}

/** Whether a voice answers: a number for writing alone (a text telephone, messages, fax) is no number to call. */
export function takesCalls({ accepts = [] }: ContactLine): boolean {
	return accepts.includes('phone') || !accepts.some((way) => way === 'textphone' || way === 'sms' || way === 'fax');
}

function isForAll({ topics, office }: ContactLine): boolean {
	return topics === undefined && office === undefined;
}

/** The numbers of the first of some agencies that has any. */
function numbersOfFirst(registry: Registry, agencies: readonly Agency[], day: IsoDate): PressNumber[] {
	for (const agency of agencies) {
		const numbers = ownNumbersOf(registry, agency, day);
		if (numbers.length > 0) return numbers;
	}
	return [];
}

/** The host of an agency for a time, then those that speak for the host. */
function hostsOf(registry: Registry, agency: Agency): Agency[] {
	const host = hostOf(registry, agency);
	return host ? [host, ...speakersFor(registry, host)] : [];
}

/** The agencies at which a press assistant of one serves, by the person's id, itself among them. */
function assistantAgencies(registry: Registry, agency: Agency, day: IsoDate): Agency[] {
	const persons = assistantsOf(registry, agency, day);
	if (persons.length === 0) return [];
	return registry.agencies.filter((other) =>
		assistantsOf(registry, other, day).some((person) => persons.includes(person)),
	);
}

function assistantsOf(registry: Registry, agency: Agency, day: IsoDate): string[] {
	const known = agency.record.terms.flatMap(({ key, role, person }) =>
		role === 'press-assistant' && person !== undefined ? [{ key, person }] : [],
	);
	if (known.length === 0) return [];
	const inOffice = new Set(agencyOn(registry, agency, { on: day }).terms.map(({ term }) => term.key));
	return known.filter(({ key }) => inOffice.has(key)).map(({ person }) => person);
}

/**
 * The numbers above some agencies: all of the nearest above each that has any. Of those further up what is answered every
 * day, until one is answered at all hours; where none is, also what has hours that no nearer one has: somebody who calls at
 * any hour is to find whoever answers then.
 */
function numbersAbove(registry: Registry, agencies: readonly Agency[], day: IsoDate): PressNumber[] {
	const found: PressNumber[] = [];
	for (const agency of agencies) {
		const chain = agenciesAbove(registry, agency, day).map((above) => ownNumbersOf(registry, above, day));
		const nearest = chain.findIndex((numbers) => numbers.length > 0);
		if (nearest === -1) continue;
		const top = chain.findIndex((numbers) => numbers.some(isAlways));
		const further = chain.slice(nearest + 1, top === -1 ? undefined : top + 1).flat();
		found.push(...(chain[nearest] ?? []));
		for (const answer of further.filter(top === -1 ? isAnsweredByItself : isDaily))
			if (!found.some((other) => isAnsweredLike(other, answer))) found.push(answer);
		if (top !== -1) break;
	}
	return found;
}

/** At some hours, without asking first, and without a remark that may say otherwise. */
function isAnsweredByItself({ hours, noted }: PressNumber): boolean {
	return hours !== undefined && !noted && hours.appointment !== 'only' && hours.note === undefined;
}

function isDaily(answer: PressNumber): boolean {
	return isAnsweredByItself(answer) && answer.hours?.on === 'every-day';
}

/** At every hour of every day. */
export function isAlways(answer: PressNumber): boolean {
	const { hours } = answer;
	if (!hours || !isDaily(answer) || !isSameEveryDay(hours)) return false;
	const [from, until] = plansOf(hours)[0]?.spans[0] ?? [];
	return from === 0 && until === 1440;
}

/** At the same hours, in the same place: whoever calls both finds nobody twice. */
function isAnsweredLike(a: PressNumber, b: PressNumber): boolean {
	return a.noted === b.noted && a.division === b.division && JSON.stringify(a.hours) === JSON.stringify(b.hours);
}

function agenciesAbove(registry: Registry, agency: Agency, day: IsoDate): Agency[] {
	const above: Agency[] = [];
	for (let next = parentOf(registry, agency, day); next; next = parentOf(registry, next, day)) {
		if (above.includes(next)) break;
		above.push(next);
	}
	return above;
}

/** The agency above one; an agency for a time that has none stands under its host. */
function parentOf(registry: Registry, agency: Agency, day: IsoDate): Agency | undefined {
	const { parent } = agencyOn(registry, agency, { on: day }).state;
	return parent === undefined ? hostOf(registry, agency) : registry.agencyOf.get(parent);
}
