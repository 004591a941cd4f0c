import { isFault, readNumber } from '../../records/phone.ts';
import type { NumberingPlan } from '../../records/places.ts';
import { privateDataGate, type PrivateDataGate } from '../../records/private-data/gate.ts';
import type { Problem } from '../../records/problem.ts';
import { allTexts, type TextInFile } from '../../records/reading/all-texts.ts';
import { toProblems } from '../../records/reading/lines.ts';
import type { Slip } from '../../records/reading/slip.ts';
import type { SourceFile, Sourced } from '../../records/source.ts';
import type { LoadedRegistry, RegistryCheck } from '../loaded-registry.ts';
import { printedWhere } from '../printed-where.ts';

/**
 * No value and no comment of any record holds a mobile number, an identity number or a birth date. What stands in a
 * publication is not judged anew when the gate tightens: it is a notice, and a redaction withdraws it.
 */
export const checkPrivateData: RegistryCheck = ({ registry, content }) => {
	const plan = registry.places.numbering;
	const gate = privateDataGate(plan);
	return recordsOf(content).flatMap((record) => {
		if (!gate.mayHold(record.text)) return [];
		const slips = allTexts(record.text).flatMap((text) =>
			privateSlips(gate, plan, text).map((slip) =>
				asPublished(slip, printedWhere(registry, bodyOf(record), text.text)),
			),
		);
		return toProblems(record.path, record.text, slips);
	});
};

/** No page of prose holds any of these either. */
export function privateDataInProse(plan: NumberingPlan, files: readonly SourceFile[]): Problem[] {
	const pages = files.filter(({ path }) => path.startsWith('pages/'));
	const gate = privateDataGate(plan);
	return pages.flatMap(({ path, bytes }) => {
		const text = new TextDecoder().decode(bytes);
		if (!gate.mayHold(text)) return [];
		const slips = gate.find(text).map(({ code, from, details = {} }) => ({ code, at: from, details }));
		return toProblems(path, text, slips);
	});
}

function recordsOf(content: LoadedRegistry['content']): readonly Sourced<unknown>[] {
	const { registry, places, topics, measures, calendars, exceptions, owners, agencies } = content;
	const others = [registry, places, topics, ...measures, ...calendars, exceptions, owners];
	return [...others.filter((record) => record !== undefined), ...agencies];
}

/** The body whose record it is; the other records are of no body. */
function bodyOf({ path, value }: Sourced<unknown>): string | undefined {
	return path.startsWith('agencies/') ? (value as { readonly id: string }).id : undefined;
}

const documentKeys = new Set(['document', 'filingNumber']);

function privateSlips(gate: PrivateDataGate, plan: NumberingPlan, { text, key, placed }: TextInFile): Slip[] {
	if (key === 'number' && isMobileLine(plan, text))
		return [placed({ code: 'number-mobile', from: 0, until: text.length, details: { text } })];
	return gate.find(text, documentKeys.has(key ?? '') ? 'document-number' : 'prose').map(placed);
}

/** The whole of a line's number is read as a number first, which knows extensions. */
function isMobileLine(plan: NumberingPlan, text: string): boolean {
	const read = readNumber(plan, text);
	return isFault(read) && read.fault === 'mobile';
}

function asPublished(slip: Slip, publication: number | undefined): Slip {
	if (publication === undefined) return slip;
	return { code: 'private-data-published', at: slip.at, details: { publication: String(publication) } };
}
