import type { Judged } from '../records/problem.ts';
import type { LoadedRegistry } from '../registry/loaded-registry.ts';

/**
 * What is said of a registry, a line each: the file, the word at the place, the code, and what its words need:
 * `water "021-234567" shared-number number=021-234567 other=health`.
 */
export function told({ value, problems }: Judged<LoadedRegistry | undefined>): string[] {
	const textOf = textsOf(value);
	return problems.map(({ code, place, details }) => {
		const file = place.file.replace(/.*\/|\.\w+$/g, '');
		const line = textOf.get(place.file)?.split('\n')[place.line - 1] ?? '';
		const word = /^[^\s,{}[\]]*/.exec(line.slice(place.column - 1))?.[0] ?? '';
		return [file, word, code, ...Object.entries(details).map((detail) => detail.join('='))]
			.join(' ')
			.replace('  ', ' ');
	});
}

function textsOf(loaded: LoadedRegistry | undefined): ReadonlyMap<string, string> {
	if (!loaded) return new Map();
	const { registry, places, topics, kinds, measures, calendars, exceptions, owners, agencies } = loaded.content;
	const records = [registry, places, topics, kinds, ...measures, ...calendars, exceptions, owners, ...agencies];
	return new Map(records.flatMap((record) => (record ? [[record.path, record.text]] : [])));
}
