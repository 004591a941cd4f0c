import { escapeMarkup } from './escape-markup.ts';

/** What a browser is told of the search of a site. */
export interface SearchDescription {
	/** Browsers show at most 16 characters: what is longer is cut. */
	readonly shortName: string;
	readonly longName: string;
	readonly description: string;
	/** The language tag of the results. */
	readonly language: string;
	/** The address of the search page, with its host; the words go into `q`. */
	readonly searchPage: string;
	/** Its own address, with its host. */
	readonly address: string;
}

/** The description by which a browser offers the search of a site (OpenSearch 1.1). */
export function openSearchText(search: SearchDescription): string {
	const shortName = [...search.shortName].slice(0, 16).join('').trim();
	return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
	<ShortName>${escapeMarkup(shortName)}</ShortName>
	<LongName>${escapeMarkup([...search.longName].slice(0, 48).join(''))}</LongName>
	<Description>${escapeMarkup(search.description)}</Description>
	<InputEncoding>UTF-8</InputEncoding>
	<OutputEncoding>UTF-8</OutputEncoding>
	<Language>${escapeMarkup(search.language)}</Language>
	<Url type="text/html" template="${escapeMarkup(search.searchPage)}?q={searchTerms}"/>
	<Url type="application/opensearchdescription+xml" rel="self" template="${escapeMarkup(search.address)}"/>
</OpenSearchDescription>
`;
}
