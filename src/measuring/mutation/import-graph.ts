import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every TypeScript file below src with the files that it imports, or starts as a worker. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

const named = /(?:from\s*|import\s*\(\s*|import\s+|new URL\(\s*)'(\.[^']+\.ts)'/g;

export function readImportGraph(): ImportGraph {
	return new Map(
		globSync('src/**/*.ts').map((file) => [
			file,
			[...readFileSync(file, 'utf8').matchAll(named)].map(([, path = '']) => join(file, '..', path)),
		]),
	);
}

/** Whether a file is one of those wanted, or imports one at any remove. */
export function reaches(graph: ImportGraph, file: string, wanted: ReadonlySet<string>): boolean {
	const seen = new Set<string>();
	const ahead = [file];
	for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
		if (wanted.has(next)) return true;
		if (seen.has(next)) continue;
		seen.add(next);
		ahead.push(...(graph.get(next) ?? []));
	}
	return false;
}
