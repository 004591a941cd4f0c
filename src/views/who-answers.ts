import type { IsoDate } from '../calendar/index.ts';
import type { ContactLine } from '../records/agency.ts';
import type { Hours } from '../records/hours.ts';
import { isWithdrawn } from '../records/scalars.ts';
import { bodyOn } from '../registry/in-force.ts';
import { numberOfLine } from '../registry/line-number.ts';
import type { Body, Registry } from '../registry/registry.ts';
import { hostOf, speakersFor } from './serving-bodies.ts';

/**
 * Whose number it is: the body's own press office, duty line or press assistant; of the body that speaks for it; where
 * its assistant also serves; of the host of a body for a time; above it.
 */
export type WhoseNumber = 'office' | 'duty' | 'assistant' | 'speaker' | 'assistant-body' | 'host' | 'parent';

/** A number that the press may call for a body, and when it is answered. */
export interface PressNumber {
	readonly kind: WhoseNumber;
	readonly body: string;
	readonly line: ContactLine;
	/** `undefined` where they are not recorded: a duty line without hours of its own. */
	readonly hours: Hours | undefined;
	/** The division of that body, by whose holidays it opens. */
	readonly division: string;
}

/** A page asks no more numbers than a reader would. */
const mostNumbers = 6;

/**
 * The numbers of a body in the order in which they are tried: its press office, its duty line, its press assistant, the
 * body that speaks for it, the body where its assistant also serves, its host, and those above it. No number stands twice.
 */
export function pressNumbersOf(registry: Registry, body: Body, day: IsoDate): PressNumber[] {
	const elsewhere = assistantBodies(registry, body, day).flatMap((of) =>
		as('assistant-body', ownNumbersOf(registry, of, day)),
	);
	const all = [
		...ownNumbersOf(registry, body, day),
		...as('speaker', numbersOfFirst(registry, speakersFor(registry, body), day)),
		...elsewhere,
		...as('host', numbersOfFirst(registry, hostsOf(registry, body), day)),
		...as('parent', numbersAbove(registry, body, day)),
	];
	const numberOf = ({ line }: PressNumber) => ('number' in line ? line.number : undefined);
	return all
		.filter((answer, index) => all.findIndex((other) => numberOf(other) === numberOf(answer)) === index)
		.slice(0, mostNumbers);
}

/**
 * When a line of a body is answered: its own hours, else those of the press office. A duty line has only its own. A number
 * of another body is answered there: by its hours, and by the holidays of its place.
 */
export function openingOf(
	registry: Registry,
	body: Body,
	line: ContactLine,
	day: IsoDate,
): Pick<PressNumber, 'hours' | 'division'> {
	const owner = line.of === undefined ? undefined : registry.bodyOf.get(line.of);
	const { lines, state } = bodyOn(registry, owner ?? body, { on: day });
	const number = owner && numberOfLine(registry, body, line)?.canonical;
	const there = owner && lines.find((of) => numberOfLine(registry, owner, of)?.canonical === number);
	const hours = line.hours ?? hoursOfLine(registry, owner ?? body, there ?? line);
	return { hours, division: state.division };
}

function hoursOfLine({ settings }: Registry, { agency }: Body, line: ContactLine): Hours | undefined {
	if (line.hours || line.kind === 'duty') return line.hours;
	return agency.pressOffice.hours === 'default' ? settings.hours : agency.pressOffice.hours;
}

function as(kind: WhoseNumber, answers: readonly PressNumber[]): PressNumber[] {
	return answers.map((answer) => ({ ...answer, kind }));
}

const inOrder: readonly WhoseNumber[] = ['office', 'duty', 'assistant'];

/**
 * The numbers of one body that a voice answers, the one to call first in front. Where no press office has one, the
 * assistant's is the main number and stands first. Of one kind, those that are for everything stand before those for
 * some topics or of a further press office.
 */
export function ownNumbersOf(registry: Registry, body: Body, day: IsoDate): PressNumber[] {
	const { lines, state } = bodyOn(registry, body, { on: day });
	const opening = (line: ContactLine) =>
		line.of === undefined
			? { hours: hoursOfLine(registry, body, line), division: state.division }
			: openingOf(registry, body, line, day);
	const numbers = lines.flatMap((line): PressNumber[] => {
		if ((line.kind !== 'office' && line.kind !== 'duty') || isWithdrawn(line.number) || !takesCalls(line)) return [];
		const kind = line.kind === 'duty' ? 'duty' : line.answers === 'press-assistant' ? 'assistant' : 'office';
		return [{ kind, body: body.id, line, ...opening(line) }];
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

/** The numbers of the first of some bodies that has any. */
function numbersOfFirst(registry: Registry, bodies: readonly Body[], day: IsoDate): PressNumber[] {
	for (const body of bodies) {
		const numbers = ownNumbersOf(registry, body, day);
		if (numbers.length > 0) return numbers;
	}
	return [];
}

/** The host of a body for a time, then those that speak for the host. */
function hostsOf(registry: Registry, body: Body): Body[] {
	const host = hostOf(registry, body);
	return host ? [host, ...speakersFor(registry, host)] : [];
}

/** The other bodies at which a press assistant of this one serves, by the person's id. */
function assistantBodies(registry: Registry, body: Body, day: IsoDate): Body[] {
	const persons = assistantsOf(registry, body, day);
	if (persons.length === 0) return [];
	return registry.bodies.filter(
		(other) => other !== body && assistantsOf(registry, other, day).some((person) => persons.includes(person)),
	);
}

function assistantsOf(registry: Registry, body: Body, day: IsoDate): string[] {
	if (!body.agency.terms.some(({ role, person }) => role === 'press-assistant' && person !== undefined)) return [];
	return bodyOn(registry, body, { on: day }).terms.flatMap(({ term }) =>
		term.role === 'press-assistant' && term.person !== undefined ? [term.person] : [],
	);
}

/** The numbers of the nearest body above that has any; if none is answered every day, also the first above that is. */
function numbersAbove(registry: Registry, body: Body, day: IsoDate): PressNumber[] {
	const found: PressNumber[] = [];
	for (const above of bodiesAbove(registry, body, day)) {
		const numbers = ownNumbersOf(registry, above, day);
		found.push(...(found.length === 0 ? numbers : numbers.filter(isDaily)));
		if (found.some(isDaily)) break;
	}
	return found;
}

/** Without asking first, and without a remark that may say otherwise. */
function isDaily({ hours }: PressNumber): boolean {
	return hours?.on === 'every-day' && hours.appointment !== 'only' && hours.note === undefined;
}

function bodiesAbove(registry: Registry, body: Body, day: IsoDate): Body[] {
	const above: Body[] = [];
	for (let next = parentOf(registry, body, day); next; next = parentOf(registry, next, day)) {
		if (next === body || above.includes(next)) break;
		above.push(next);
	}
	return above;
}

function parentOf(registry: Registry, body: Body, day: IsoDate): Body | undefined {
	const { parent } = bodyOn(registry, body, { on: day }).state;
	return parent === undefined ? undefined : registry.bodyOf.get(parent);
}
