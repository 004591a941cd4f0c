import { readKeyFile } from '../disk/key-file.ts';
import type { Edit } from '../disk/publish.ts';
import { UsageError } from '../disk/usage-error.ts';
import { checkpointOver, checkpointPath, keyOfSize } from '../publications/log/publication-log.ts';
import { parseSigner, type SignerKey } from '../publications/log/signing-keys.ts';
import { fourDigits } from '../publications/publication-file.ts';
import type { Publication } from '../publications/publication.ts';
import type { Registry } from '../registry/registry.ts';
import type { AnyCommand } from './command-line.ts';

/** What of a command says where its key lies. */
type Keyed = AnyCommand & { readonly options: { readonly key: string | undefined } };

/** The key in the file that `--key` names, else REGISTRY_KEY_FILE; `undefined` where neither names one. */
function signerGiven({ options, words }: Keyed): SignerKey | undefined {
	const file = options.key ?? process.env['REGISTRY_KEY_FILE'];
	if (file === undefined || file === '') return undefined;
	const [line = '', ...more] = readKeyFile(file);
	const signer = more.length === 0 ? parseSigner(line) : undefined;
	if (signer === undefined) throw new UsageError(words('usage.no-key-in-file', { file }));
	return signer;
}

/**
 * The key that signs a line of so many publications; `undefined` where the registry is not signed. A usage error where it
 * is and the key was not given, or another was: nothing has been written then.
 */
export function signerOf(command: Keyed, { settings, log }: Registry, size: number): SignerKey | undefined {
	const { words } = command;
	const signer = signerGiven(command);
	if (log === undefined || settings.log === undefined) {
		if (signer === undefined || command.options.key === undefined) return undefined;
		throw new UsageError(words('usage.registry-not-signed'));
	}
	const expected = keyOfSize(log.keys, size)?.verifier;
	const number = fourDigits(size);
	if (expected === undefined) throw new UsageError(words('usage.no-key-yet', { number }));
	const key = `${expected.name}+${expected.id}`;
	if (signer === undefined) throw new UsageError(words('usage.needs-key', { key, number }));
	if (signer.verifier.name === expected.name && signer.verifier.id === expected.id) return signer;
	const given = `${signer.verifier.name}+${signer.verifier.id}`;
	throw new UsageError(words('usage.other-key', { given, key, number }));
}

/** The checkpoint over a line of publications as an edit of the content; none where nobody signs. */
export function checkpointEdits(
	chain: readonly Pick<Publication, 'header'>[],
	signer: SignerKey | undefined,
): readonly Edit[] {
	return signer === undefined ? [] : [{ path: checkpointPath, text: checkpointOver(chain, signer) }];
}
