import type { Body } from '../registry/registry.ts';
import type { Site } from './site.ts';

// Addresses at the forge that holds the files, as GitHub writes them; other forges redirect most of them.

/** Where a reader says that an entry is wrong; the title is filled in. */
export function reportAddress(forge: string, { t, words }: Site, body: Body): string {
	const title = t('take-part.report-title', { name: words(body.agency.name).text, id: body.id });
	return `${root(forge)}/issues/new?title=${encodeURIComponent(title)}`;
}

/** The editor of the forge with the body's file. */
export function proposeAddress(forge: string, body: Body): string {
	return `${root(forge)}/edit/main/content/${body.path}`;
}

/** The body's file as it is kept, with its history. */
export function recordAddress(forge: string, body: Body): string {
	return `${root(forge)}/blob/main/content/${body.path}`;
}

function root(forge: string): string {
	return forge.replace(/\/$/, '');
}
