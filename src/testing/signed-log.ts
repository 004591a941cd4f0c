import { checkpointOver, checkpointPath } from '../publications/log/publication-log.ts';
import { formatVerifier, signerFromSeed, type SignerKey } from '../publications/log/signing-keys.ts';
import type { Publication } from '../publications/publication.ts';
import { baseFiles } from './registry-from-text.ts';
import type { RegistryInTime } from './registry-in-time.ts';

/** A key that every run makes alike: for tests only. */
export function testKey(of = 7, origin = 'anyland.example/log'): SignerKey {
	return signerFromSeed(origin, new Uint8Array(32).fill(of));
}

/** What `registry.yaml` says of a log with keys, each from a number on. */
export function logSettings(...keys: readonly { readonly from: number; readonly key: SignerKey }[]): string {
	const lines = keys.map(({ from, key }) => `    - { from: ${from}, verifier: "${formatVerifier(key.verifier)}" }\n`);
	return `log:\n  origin: anyland.example/log\n  keys:\n${lines.join('')}`;
}

/** The settings of test registries with a log behind them. */
export function signedSettings(log = logSettings({ from: 1, key: testKey() })): Readonly<Record<string, string>> {
	return { 'registry.yaml': `${baseFiles['registry.yaml']}${log}` };
}

/** The checkpoint of a line, as a file by its path. */
export function checkpointFile(chain: readonly Publication[], key = testKey()): Readonly<Record<string, string>> {
	return { [checkpointPath]: checkpointOver(chain, key) };
}

/** The files of a registry that lives and is signed up to now. */
export function signedFiles(life: RegistryInTime): Readonly<Record<string, string | Uint8Array>> {
	return { ...life.files(), ...signedSettings(), ...checkpointFile(life.loaded().registry.publications) };
}
