import { problem, type Problem } from './problem.ts';

/** Names that Windows keeps for devices, alone and before a dot: no file can have them there, and no checkout succeeds. */
const devices = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;

/**
 * Characters that no name on Windows can have, or that nobody sees: controls, signs of direction, spaces without width,
 * what could not be decoded.
 */
// eslint-disable-next-line no-control-regex -- controls are what is looked for
const unfit = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffd<>:"|?*\\]/gu;

/** A space or a dot at the end of a name is dropped by some systems; one at its beginning is overlooked. */
const unfitEdges = /^\s|[\s.]$/u;

/** Whether a part of a path, or an id that becomes one, is a name that Windows keeps for itself. */
export function isReservedName(name: string): boolean {
	return devices.test(name);
}

/** Paths that another system cannot hold: the files come from many, and a checkout must succeed on each of them. */
export function pathProblems(paths: readonly string[]): Problem[] {
	return [...paths.flatMap(nameProblems), ...caseProblems(paths)];
}

function nameProblems(path: string): Problem[] {
	const place = { file: path, line: 1, column: 1 };
	return path.split('/').flatMap((name) => {
		if (isReservedName(name)) return [problem('reserved-name', place, { name })];
		return isUnfit(name) ? [problem('file-name-character', place, { name: visible(name) })] : [];
	});
}

function isUnfit(name: string): boolean {
	return name.search(unfit) !== -1 || unfitEdges.test(name);
}

/** A name with what nobody sees in it written as its code point. */
export function visible(name: string): string {
	return name.replace(unfit, (character) =>
		/[<>:"|?*\\]/.test(character)
			? character
			: `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`,
	);
}

/** Files and folders whose names are one where a system does not tell large from small letters, or composes them. */
function caseProblems(paths: readonly string[]): Problem[] {
	const first = new Map<string, string>();
	const known = new Set<string>();
	return paths.flatMap((path) =>
		foldersAndFile(path).flatMap((part) => {
			if (known.has(part)) return [];
			known.add(part);
			const folded = part.normalize('NFC').toLowerCase();
			const other = first.get(folded);
			if (other === undefined) first.set(folded, part);
			if (other === undefined || isUnder(part, first)) return [];
			return [problem('paths-differ-in-case', { file: path, line: 1, column: 1 }, { path: part, other })];
		}),
	);
}

/** Whether a folder above differs already: what lies in it is not told again. */
function isUnder(part: string, first: ReadonlyMap<string, string>): boolean {
	const above = part.slice(0, Math.max(0, part.lastIndexOf('/')));
	return above !== '' && first.get(above.normalize('NFC').toLowerCase()) !== above;
}

/** `a/b/c.yaml` as `a`, `a/b`, `a/b/c.yaml`. */
function foldersAndFile(path: string): string[] {
	const parts = path.split('/');
	return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
