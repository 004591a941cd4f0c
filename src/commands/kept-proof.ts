import { readFileSync, statSync } from 'node:fs';
import { UsageError } from '../disk/usage-error.ts';
import { keysOfOne } from '../publications/log/check-receipt.ts';
import type { LogKey } from '../publications/log/publication-log.ts';
import { parseVerifier } from '../publications/log/signing-keys.ts';
import type { Registry } from '../registry/registry.ts';
import type { AnyCommand } from './command-line.ts';

/** A command that checks what somebody has kept. */
export type AboutKept = AnyCommand & {
	readonly options: { readonly verifier: string | undefined; readonly content: string | undefined };
};

/** No receipt and no checkpoint is longer: of a longer file so much is read as shows that it is none. */
const mostBytes = 5_000_000;

/** The bytes of a file that somebody has kept. */
export function keptBytes({ words }: AnyCommand, file: string): Uint8Array {
	const found = statSync(file, { throwIfNoEntry: false });
	if (found === undefined) throw new UsageError(words('usage.no-such-file', { file }));
	return found.size > mostBytes ? new Uint8Array(mostBytes) : Uint8Array.from(readFileSync(file));
}

/**
 * The keys by which a signature is judged: the one that `--verifier` gives, which nobody can have changed with the
 * content, else those of the settings.
 */
export function keysAsked({ options, words }: AboutKept, registry: Registry | undefined): readonly LogKey[] {
	if (options.verifier !== undefined) {
		const verifier = parseVerifier(options.verifier);
		if (verifier === undefined) throw new UsageError(words('usage.not-a-verifier', { verifier: options.verifier }));
		return keysOfOne(verifier);
	}
	const keys = registry?.log?.keys ?? [];
	if (keys.length === 0) throw new UsageError(words('usage.no-verifier'));
	return keys;
}
