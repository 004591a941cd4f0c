import { fillIn } from '../../i18n/fill-in.ts';

/** The words of a report. `{{name}}` `{{address}}` `{{what}}` `{{more}}` `{{id}}` are filled in here. */
export interface ReportWords {
	readonly text: string;
	/** The address of an agency's page, with its host. */
	readonly page: string;
}

export interface ReportAnswers {
	readonly name: string;
	readonly what: string;
	readonly more: string;
	/** The id of the agency from whose page the reader came. */
	readonly id: string;
}

export function reportText({ text, page }: ReportWords, { name, what, more, id }: ReportAnswers): string {
	return fillIn(text, { name, what, more, address: id === '' ? '' : fillIn(page, { id }) });
}

/** The agency that the address of the report names: `?body=water-office`, with its name. */
export function reportedAgency(search: string): { readonly id: string; readonly name: string } {
	const asked = new URLSearchParams(search);
	const id = asked.get('body') || '';
	return { id: /^[a-z0-9-]{1,100}$/.test(id) ? id : '', name: (asked.get('name') || '').slice(0, 100) };
}
