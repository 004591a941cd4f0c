import { languages, type InLanguages, type Language } from '../i18n/languages.ts';
import type { Fact, FactValue } from '../publications/publication.ts';
import type { Began } from '../records/began-ended.ts';
import type { AgencyOn } from './in-force.ts';

/** In which language a publication sealed the text at a path (`name`, `p1`, `l1.label`), where it did. */
export type SealedLanguage = (path: string) => Language | undefined;

/**
 * What a roster prints of one agency, fact by fact, in the order of the record, which is the order of print. The row of a
 * publication seals exactly these facts (layout 1 of `docs/format.md`). Texts are sealed in the first language of the registry that they have, unless
 * `sealedIn` says in which they were: translations and romanised names are no part of the proof and may be added later.
 * Days of beginning are facts, so that who held a post on a day can be proved and cannot be edited unseen.
 */
export function factsOf(on: AgencyOn, first: Language, sealedIn: SealedLanguage = () => undefined): Fact[] {
	const facts: Fact[] = [];
	const add = (path: string, value: FactValue) => void facts.push({ of: `${on.id}#${path}`, value });
	const addLocalized = (path: string, text: InLanguages<FactValue> | undefined) => {
		if (!text) return;
		const language = [sealedIn(path), first, ...languages].find((wanted) => wanted && text[wanted] !== undefined);
		if (language) add(`${path}.${language}`, text[language] as FactValue);
	};
	const addBegan = (key: string, began: Began) => {
		if (!('by' in began)) add(`${key}.began.on`, began.on);
		else if (began.in === undefined) add(`${key}.began.by`, began.by);
		else add(`${key}.began.in`, began.in);
	};
	add('row', 'roster');
	add('group', on.state.group);
	add('speaksBy', on.state.speaksBy);
	addLocalized('name', on.state.name);
	addLocalized('pressOffice.name', on.state.pressOffice);
	for (const { term, post } of on.terms) {
		add(`${term.key}.role`, term.role);
		add(`${term.key}.name`, term.name);
		add(`${term.key}.acting`, term.acting);
		addBegan(term.key, term.began);
		addLocalized(`${term.key}.matter`, term.matter);
		if (!post) continue;
		add(`${term.key}.post`, post.key);
		addLocalized(post.key, post);
	}
	for (const line of on.lines) {
		add(`${line.key}.kind`, line.kind);
		if ('number' in line) add(`${line.key}.number`, line.number);
		else add(`${line.key}.address`, line.address);
		addLocalized(`${line.key}.label`, line.label);
		addBegan(line.key, line.began);
	}
	for (const vacancy of on.vacancies) {
		add(`${vacancy.key}.role`, vacancy.role);
		addBegan(vacancy.key, vacancy.began);
	}
	return facts;
}
