import type { ExitCode } from './command-line.ts';
import { keptBytes, keysAsked, type AboutKept } from './kept-proof.ts';
import { printProblems, readRegistry } from './load-registry.ts';
import { receiptProofJson, receiptProofText, sinceJson, sinceText } from '../formats/terminal/kept-proof-text.ts';
import { checkReceipt, type CheckedReceipt } from '../publications/log/check-receipt.ts';
import { publicationsFolder } from '../publications/publication-file.ts';
import { stopsReading } from '../records/problem.ts';
import type { Registry } from '../registry/registry.ts';
import { receiptToday } from '../views/receipt-today.ts';
import { sinceCheckpoint } from '../views/since-checkpoint.ts';

/**
 * Checks a receipt. With a key and no content nothing but the receipt is looked at; with the content the publications of
 * today say too what has become of what it proves.
 */
export async function verifyReceipt(command: AboutKept, file: string): Promise<ExitCode> {
	const bytes = keptBytes(command, file);
	const { content, verifier } = command.options;
	if (verifier !== undefined && content === undefined) return answerAlone(command, bytes);
	const { value, problems } = await readRegistry(command);
	const damages = problems.filter(
		(found) => stopsReading(found) && (found.place.file.startsWith(publicationsFolder) || value === undefined),
	);
	if (value === undefined || damages.length > 0) {
		printProblems(command, damages);
		command.complain(command.words('verify.since-damaged'));
		return 1;
	}
	return answerToday(command, bytes, value.registry);
}

function answerAlone(command: AboutKept, bytes: Uint8Array): ExitCode {
	const checked = checkReceipt(bytes, keysAsked(command, undefined));
	tell(command, checked, undefined);
	return checked.fault === undefined ? 0 : 1;
}

function answerToday(command: AboutKept, bytes: Uint8Array, { publications, ...registry }: Registry): ExitCode {
	const keys = keysAsked(command, { publications, ...registry });
	const checked = checkReceipt(bytes, keys);
	const today = checked.sound && receiptToday(publications, checked.sound);
	tell(command, checked, today);
	if (checked.sound === undefined || today === undefined) return 1;
	// Its checkpoint is an old one like any other: what it counts must be there still.
	const since = sinceCheckpoint(publications, keys, bytes);
	command.printJson({ since: sinceJson(since) });
	if (since.kind !== 'extended' && !command.options.json) command.print(sinceText(command.words, since));
	return today.publication === 'unchanged' && today.withdrawn.length === 0 && since.kind === 'extended' ? 0 : 1;
}

function tell(command: AboutKept, checked: CheckedReceipt, today: ReturnType<typeof receiptToday> | undefined): void {
	command.printJson(receiptProofJson(checked, today));
	if (!command.options.json) command.print(receiptProofText(command.words, checked, today));
}
