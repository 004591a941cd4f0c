import { wordsByKind, type Translate } from '../../i18n/translator.ts';
import type { CheckedReceipt, SoundReceipt } from '../../publications/log/check-receipt.ts';
import { fourDigits } from '../../publications/publication-file.ts';
import type { ReceiptToday } from '../../views/receipt-today.ts';
import type { SinceCheckpoint } from '../../views/since-checkpoint.ts';
import { toBase64 } from '../../publications/log/base64.ts';

// What a terminal says of proofs that somebody has kept: a checkpoint, and the receipt of a row.

/** How the publications of today stand to a kept checkpoint. */
export function sinceText(words: Translate, since: SinceCheckpoint): string {
	return wordsByKind(words, 'since', since);
}

/** The same as data; hashes of the proof in Base 64, as checkpoints write them. */
export function sinceJson(since: SinceCheckpoint) {
	return since.kind === 'extended' ? { ...since, proof: since.proof.map(toBase64) } : since;
}

/** What a receipt proves, and what has become of it where the publications of today are there to say so. */
export function receiptProofText(words: Translate, checked: CheckedReceipt, today: ReceiptToday | undefined): string {
	if (checked.fault !== undefined) return wordsByKind(words, 'receipt-fault', checked.fault);
	const lines = provedLines(words, checked.sound);
	if (today === undefined) return [...lines, words('verify.receipt.alone')].join('\n');
	return [...lines, ...todayLines(words, checked.sound, today)].join('\n');
}

function provedLines(words: Translate, { header, rows, checkpoint, key }: SoundReceipt): readonly string[] {
	const agency = rows[0]?.body ?? '';
	const number = fourDigits(header.number);
	return [
		words('verify.receipt.proved', { agency, number, rows: rows.length, published: header.published }),
		words('verify.receipt.signed', { key, size: checkpoint.size }),
	];
}

function todayLines(words: Translate, { header }: SoundReceipt, today: ReceiptToday): readonly string[] {
	const number = fourDigits(header.number);
	if (today.publication !== 'unchanged') return [words(`verify.receipt.${today.publication}`, { number })];
	const { withdrawn, corrected } = today;
	return [
		...corrected.map(({ of, by }) => words('verify.receipt.corrected', { of, by: fourDigits(by) })),
		...withdrawn.map(({ of, by }) => words('verify.receipt.withdrawn', { of, by: fourDigits(by) })),
		withdrawn.length === 0 ? words('verify.receipt.holds') : words('verify.receipt.no-longer'),
	];
}

/** The same as data. What the facts say is not told. */
export function receiptProofJson(checked: CheckedReceipt, today: ReceiptToday | undefined) {
	if (checked.fault !== undefined) return { receipt: { fault: checked.fault } };
	const { header, rows, checkpoint, key } = checked.sound;
	const { number, kind, label, published, registry } = header;
	const { origin, size } = checkpoint;
	const proved = { registry, number, kind, label, published, agency: rows[0]?.body, rows: rows.length };
	return { receipt: { ...proved, origin, size, key, ...(today && { today }) } };
}
