import { formatIndents } from './layout/indents.ts';
import { formatSpaces } from './layout/spaces.ts';
import { plainValue } from './reading/plain-value.ts';
import { readTree } from './reading/tree.ts';

/**
 * The text of a record in the one layout: two spaces a level, one space inside braces, at most one blank line, no space
 * at line ends. Comments, order of fields and quotes stay, and so does what the text says. A text that is no YAML, or
 * that could not be laid out so, is given back as it is.
 */
export function formatRecord(text: string): string {
	const said = saying(text);
	if (said === undefined) return text;
	let formatted = text;
	for (let round = 0; round < 4; round += 1) {
		const next = formatOnce(formatted);
		if (next === formatted) return formatted;
		if (saying(next) !== said) return text;
		formatted = next;
	}
	return text;
}

function formatOnce(text: string): string {
	return formatIndents(formatSpaces(text));
}

/** What a text says, for comparison; `undefined` where it is no YAML. */
function saying(text: string): string | undefined {
	const tree = readTree(text);
	if (tree.exhausted || tree.errors.length > 0) return undefined;
	const { value, slips, impossible } = plainValue(tree, false);
	return JSON.stringify([value, slips.map(({ code }) => code), impossible]);
}
