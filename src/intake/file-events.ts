import type { IsoDate } from '../calendar/index.ts';
import { entryPathOf, type RecordPath } from '../registry/record-path.ts';
import type { Agency, RegistryEvent } from '../registry/registry.ts';

/** One letter that the desk received: which events it reports, when it came, under which number it is filed. */
export interface FilingRequest {
	/** `<key>.<began|ended>`, as the agency's record writes them. */
	readonly events: readonly string[];
	readonly on: IsoDate;
	readonly number: string;
	/** Why the filing comes before the event. */
	readonly note?: string | undefined;
}

/** Why a letter is not filed. */
export type FilingStop =
	| { readonly kind: 'unknown-event'; readonly event: string; readonly reported: readonly string[] }
	| { readonly kind: 'filed-already'; readonly event: string; readonly filed: IsoDate; readonly number: string }
	| { readonly kind: 'before-event'; readonly event: string; readonly on: IsoDate }
	| { readonly kind: 'after-today'; readonly on: IsoDate; readonly today: IsoDate };

export interface FilingPlan {
	/** The events that are filed, in the order asked. */
	readonly events: readonly RegistryEvent[];
	/** What changes in the record. */
	readonly edits: readonly { readonly path: RecordPath; readonly value: string }[];
	readonly stops: readonly FilingStop[];
}

/** The filing of reported events of one agency. Nothing is filed while there is a stop. */
export function planFiling(today: IsoDate, agency: Agency, request: FilingRequest): FilingPlan {
	const { on, number, note } = request;
	const names = [...new Set(request.events)];
	const asked = names.map((name) => ({ name, event: agency.events.find((event) => nameOf(event) === name) }));
	const early: FilingStop[] = today < on ? [{ kind: 'after-today', on, today }] : [];
	const stops = asked.flatMap(({ name, event }) => stopsOf(agency, request, name, event));
	const events = asked.flatMap(({ event }) => event ?? []);
	const edits = events.flatMap((event) => {
		const entry = [...(entryPathOf(agency.record, event.key) ?? []), event.edge];
		const explained = note === undefined ? [] : [{ path: [...entry, 'note'], value: note }];
		return [
			{ path: [...entry, 'filed'], value: on as string },
			{ path: [...entry, 'filingNumber'], value: number },
			...explained,
		];
	});
	return { events, edits, stops: [...early, ...stops] };
}

function stopsOf(
	agency: Agency,
	{ on, note }: FilingRequest,
	name: string,
	event: RegistryEvent | undefined,
): FilingStop[] {
	if (!event) {
		const reported = agency.events.filter(({ filed }) => filed === undefined).map(nameOf);
		return [{ kind: 'unknown-event', event: name, reported }];
	}
	if (event.filed !== undefined) {
		return [
			{
				kind: 'filed-already',
				event: name,
				filed: event.filed,
				number: typeof event.filingNumber === 'string' ? event.filingNumber : '—',
			},
		];
	}
	return on < event.on && note === undefined ? [{ kind: 'before-event', event: name, on: event.on }] : [];
}

function nameOf({ key, edge }: RegistryEvent): string {
	return `${key}.${edge}`;
}
