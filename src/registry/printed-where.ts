import type { FactValue } from '../publications/publication.ts';
import type { Registry } from './registry.ts';

/**
 * The number of the newest publication that prints a text, as a fact of an agency or above its rows; `undefined` where none
 * does. What a redaction has withdrawn is printed nowhere.
 */
export function printedWhere(registry: Registry, agency: string | undefined, text: string): number | undefined {
	return registry.publications.findLast(({ header, rows }) => {
		const above = [header.document, ...Object.values(header.title), ...Object.values(header.issuer)];
		if (above.includes(text)) return true;
		const own = rows.filter((row) => agency !== undefined && row.body === agency);
		return own.some(({ facts }) => facts.some((fact) => 'value' in fact && says(fact.value, text)));
	})?.header.number;
}

function says(value: FactValue, text: string): boolean {
	if (typeof value !== 'object') return value === text;
	return ('was' in value && value.was === text) || ('now' in value && value.now === text);
}
