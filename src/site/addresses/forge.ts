import type { Agency } from '../../registry/registry.ts';

// Addresses at the forge that holds the files, as GitHub writes them; other forges redirect most of them.

/** Where a report is filed by whoever has an account there, with its title and text filled in. */
export function reportAtForge(forge: string, title: string, text: string): string {
	return `${root(forge)}/issues/new?title=${encodeURIComponent(title)}&body=${encodeURIComponent(text)}`;
}

/** The editor of the forge with the agency's file. */
export function proposeAddress(forge: string, agency: Agency): string {
	return `${root(forge)}/edit/main/content/${agency.path}`;
}

/** The agency's file as it is kept, with its history. */
export function recordAddress(forge: string, agency: Agency): string {
	return `${root(forge)}/blob/main/content/${agency.path}`;
}

function root(forge: string): string {
	return forge.replace(/\/$/, '');
}
