import type { Body } from '../registry/registry.ts';
import type { Site } from './site.ts';

// Addresses at the forge that holds the files, as GitHub writes them; other forges redirect most of them.

/** Where a reader says that an entry is wrong; title, body and address are filled in. */
export function reportAddress(forge: string, site: Site, body: Body): string {
	const name = site.words(body.agency.name).text;
	const title = site.t('take-part.report-title', { name, id: body.id });
	return newIssue(forge, title, site.t('report.body', { name, address: site.canonical(`/agencies/${body.id}/`) }));
}

/** The same without a body: both questions are open. */
export function reportAnything(forge: string, { t }: Site): string {
	return newIssue(forge, t('report.subject'), t('report.text'));
}

/** The editor of the forge with the body's file. */
export function proposeAddress(forge: string, body: Body): string {
	return `${root(forge)}/edit/main/content/${body.path}`;
}

/** The body's file as it is kept, with its history. */
export function recordAddress(forge: string, body: Body): string {
	return `${root(forge)}/blob/main/content/${body.path}`;
}

function newIssue(forge: string, title: string, text: string): string {
	return `${root(forge)}/issues/new?title=${encodeURIComponent(title)}&body=${encodeURIComponent(text)}`;
}

function root(forge: string): string {
	return forge.replace(/\/$/, '');
}
