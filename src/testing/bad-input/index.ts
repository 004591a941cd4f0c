import type { BadInput } from './bad-input.ts';
import { agencyInputs } from './agencies.ts';
import { calendarInputs } from './calendars.ts';
import { contentInputs } from './contents.ts';
import { encodingInputs } from './encoding.ts';
import { fileInputs } from './files.ts';
import { measuresInputs } from './measures.ts';
import { nameInputs } from './names.ts';
import { peopleInputs } from './people.ts';
import { placesInputs } from './places.ts';
import { publicationInputs } from './publications.ts';
import { publishedInputs } from './published.ts';
import { registryInputs } from './registry.ts';
import { settingsInputs } from './settings.ts';
import { shapeInputs } from './shapes.ts';
import { signedInputs } from './signed.ts';
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
	...calendarInputs,
	...measuresInputs,
	...placesInputs,
	...settingsInputs,
	...agencyInputs,
	...fileInputs,
	...publishedInputs,
	...peopleInputs,
	...publicationInputs,
	...signedInputs,
];
