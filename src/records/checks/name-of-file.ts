import type { Path, RecordSlip } from '../reading/slip.ts';
import { isReservedName } from '../file-names.ts';

/** A record lies in the file of its name: `education` in `education.yaml`. */
export function nameOfFile(file: string, path: Path, id: string): RecordSlip[] {
	const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
	return name === id ? [] : [{ code: 'id-not-file-name', path, details: { id, name } }];
}

/** An id that becomes a folder of the site is none that Windows keeps for itself. */
export function reservedName(path: Path, id: string): RecordSlip[] {
	return isReservedName(id) ? [{ code: 'reserved-name', path, details: { name: id } }] : [];
}
