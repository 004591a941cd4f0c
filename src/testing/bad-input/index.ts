import type { BadInput } from './bad-input.ts';
import { contentInputs } from './contents.ts';
import { encodingInputs } from './encoding.ts';
import { nameInputs } from './names.ts';
import { peopleInputs } from './people.ts';
import { publicationInputs } from './publications.ts';
import { publishedInputs } from './published.ts';
import { registryInputs } from './registry.ts';
import { ruleInputs } from './rules.ts';
import { shapeInputs } from './shapes.ts';
import { timeInputs } from './time.ts';
import { yamlInputs } from './yaml.ts';

/** Every bad input with what must be said of it. A room that finds problems of its own adds its table here. */
export const badInputs: readonly BadInput[] = [
	...yamlInputs,
	...encodingInputs,
	...shapeInputs,
	...nameInputs,
	...timeInputs,
	...contentInputs,
	...registryInputs,
	...ruleInputs,
	...publishedInputs,
	...peopleInputs,
	...publicationInputs,
];
