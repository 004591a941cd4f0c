import type { Language } from './languages.ts';

// In a list of one place nobody needs to read its name forty times. Chinese agencies have short names of their own, which
// records hold; for the other languages the name of the place and a word for the kind are left out.

type Shorten = (name: string, places: readonly string[]) => string;

/** A name as it is enough for a list of agencies of one place, given what that place is called, long and short. */
export const shortName: Readonly<Record<Language, Shorten>> = {
	zh: (name) => name,
	en: (name, places) => {
		const place = places.map(escaped).join('|');
		const own = new RegExp(`^(?:${place}) (?:(?:Provincial|Municipal|Prefectural|County|District) )?`);
		const behind = new RegExp(`(?: of the People['’]s Government)? of (?:${place})$`);
		const short = name.replace(own, '').replace(behind, '');
		const subject = short.replace(/^(?:Department|Bureau|Office|Ministry|Administration) (?:of|for) (?:the )?/, '');
		return subject === '' ? name : subject;
	},
};

function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
