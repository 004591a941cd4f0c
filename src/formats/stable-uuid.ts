import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import type { RegistryFile } from '../records/registry-file.ts';

/** The namespace of the names below. It is a constant of the program and never changes. */
const namespace = hexToBytes('5d0f6c0e3c1b4b8f9a5e7b1e2f0a9c41');

/**
 * The identifier of a thing of a registry in the files of other programs: a UUID of version 5 (RFC 9562, section 5.5)
 * over the id of the registry and the name of the thing there, `agency/water`. It is the same for ever, in
 * every file and after the site has moved to another address; a registry without an id has the host of its site.
 */
export function stableUuid({ id, site }: Pick<RegistryFile, 'id' | 'site'>, name: string): string {
	const bytes = new TextEncoder().encode(`${id ?? new URL(site).host}/${name}`);
	const hash = sha1(concatBytes(namespace, bytes)).slice(0, 16);
	hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
	hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
	return bytesToHex(hash).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
