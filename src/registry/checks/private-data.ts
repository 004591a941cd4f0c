import { isFault, readNumber } from '../../records/phone.ts';
import type { NumberingPlan } from '../../records/places.ts';
import { privateDataGate, type PrivateDataGate } from '../../records/private-data/gate.ts';
import type { Problem } from '../../records/problem.ts';
import { decode } from '../../records/reading/decode.ts';
import { allTexts, type TextInFile } from '../../records/reading/all-texts.ts';
import { toProblems } from '../../records/reading/lines.ts';
import type { Slip } from '../../records/reading/slip.ts';
import { recordKindOf } from '../../records/record-kinds.ts';
import type { SourceFile } from '../../records/source.ts';
import type { LoadedRegistry } from '../loaded-registry.ts';
import { printedWhere } from '../printed-where.ts';

/**
 * No value and no comment of any record holds a mobile number, an identity number or a birth date, and no page of prose
 * does. Files are asked whose shape is wrong too: one slip hides no other. What stands in a publication is not judged
 * anew when the gate tightens: it is a notice, and a redaction withdraws it.
 */
export function privateDataIn({ registry, content }: LoadedRegistry, files: readonly SourceFile[]): Problem[] {
	const plan = registry.places.numbering;
	const gate = privateDataGate(plan);
	const read = readTexts(content);
	return files.flatMap(({ path, bytes }) => {
		const isPage = path.startsWith('pages/');
		if (!isPage && recordKindOf(path) === undefined) return [];
		const text = read.get(path) ?? decode(bytes).text;
		if (!gate.mayHold(text)) return [];
		const texts = isPage ? [wholeText(text)] : allTexts(text);
		const slips = texts.flatMap((one) =>
			privateSlips(gate, plan, one).map((slip) => asPublished(slip, printedWhere(registry, agencyOf(path), one.text))),
		);
		return toProblems(path, text, slips);
	});
}

/** The texts of the records that were read, by their paths: they need not be decoded again. */
function readTexts(content: LoadedRegistry['content']): ReadonlyMap<string, string> {
	const { registry, places, topics, kinds, measures, calendars, exceptions, owners, agencies } = content;
	const records = [registry, places, topics, kinds, ...measures, ...calendars, exceptions, owners, ...agencies];
	return new Map(records.flatMap((record) => (record ? [[record.path, record.text]] : [])));
}

function wholeText(text: string): TextInFile {
	return { text, key: undefined, placed: ({ code, from, details = {} }) => ({ code, at: from, details }) };
}

/** The agency whose record a file is, which is called as the file; the other records are of no agency. */
function agencyOf(path: string): string | undefined {
	return path.startsWith('agencies/') ? path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length) : undefined;
}

const documentKeys = new Set<string | undefined>(['document', 'filingNumber']);

function privateSlips(gate: PrivateDataGate, plan: NumberingPlan, { text, key, placed }: TextInFile): Slip[] {
	if (key === 'number' && isMobileLine(plan, text))
		return [placed({ code: 'number-mobile', from: 0, until: text.length, details: { text } })];
	return gate.find(text, documentKeys.has(key) ? 'document-number' : undefined).map(placed);
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
