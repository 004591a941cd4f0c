/**
 * What every answer of the site says to the browser besides its bytes: one table, from which the files under `deploy/`
 * are written and by which the local server answers.
 */

/** Where a browser may take things from. Nothing is inline and nothing comes from elsewhere. */
const sources: readonly (readonly [directive: string, from: string])[] = [
	['default-src', "'none'"],
	['script-src', "'self'"],
	['style-src', "'self'"],
	['img-src', "'self' data:"],
	// The fonts of the headings stand inside the stylesheets.
	['font-src', "'self' data:"],
	['connect-src', "'self'"],
	['manifest-src', "'self'"],
	['worker-src', "'self'"],
	['base-uri', "'none'"],
	['form-action', "'self'"],
	['frame-ancestors', "'none'"],
];

const framedSources: typeof sources = sources.map(([directive, from]) => [
	directive,
	directive === 'frame-ancestors' ? '*' : from,
]);

/** Directives that a browser does not take from a `<meta>` element. */
const headerOnly = ['frame-ancestors'];

/** The search of the full text is WebAssembly; no other page may run it. */
export const searchPage = /\/search\/(index\.html)?$/;

/** Cards of agencies are made to stand in pages of others; no other page may be framed. */
export const framedPage = /\/embed\/[^/]+\/(index\.html)?$/;

/** Files that never change under their name: it holds the hash of their bytes, or says which part of the log they are. */
export const hashedFile = /\/(_(astro|finder|fonts)|log\/tile)\//;

/**
 * Files that say of which state the site is, and the worker that reads them: an old one would keep what was withdrawn. An
 * old signature would hide what was published since.
 */
export const stateFile = /\/(sw\.js|(build|pages)\.json|log\/checkpoint)$/;

/** Data that pages of other sites may read too. It is the same for everybody: no answer depends on who asks. */
export const openFile = /\/(api\/v1\/.*\.json|data\.sqlite)$/;

/** Whose pages may read a file besides those of this site: those of all sites, or none. */
export function allowedOrigin(path: string): '*' | undefined {
	return openFile.test(path) ? '*' : undefined;
}

/** The policy of a page, by its path with or without the base: `/en/search/`. */
export function contentPolicy(path: string): string {
	return formatPolicy(framedPage.test(path) ? framedSources : sources, searchPage.test(path));
}

/** What of the policy stands in the page itself, for hosts that send no headers. */
export function metaPolicy(path: string): string {
	const kept = sources.filter(([directive]) => !headerOnly.includes(directive));
	return formatPolicy(kept, searchPage.test(path));
}

function formatPolicy(table: typeof sources, runsWebAssembly: boolean): string {
	const wider = (directive: string) => (runsWebAssembly && directive === 'script-src' ? " 'wasm-unsafe-eval'" : '');
	return table.map(([directive, from]) => `${directive} ${from}${wider(directive)}`).join('; ');
}

/** For how long an answer may be used again: for ever, or a minute, so that a changed number is soon seen, or not unasked. */
export function cacheControl(path: string): string {
	if (stateFile.test(path)) return 'no-cache';
	return hashedFile.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=60';
}

/** The headers that are the same for every path. */
export const steadyHeaders: Readonly<Record<string, string>> = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	// A browser heeds this only over HTTPS.
	'Strict-Transport-Security': 'max-age=31536000',
};

/** All headers of an answer, by the path that was asked for. */
export function headersFor(path: string): Readonly<Record<string, string>> {
	const origin = allowedOrigin(path);
	return {
		'Content-Security-Policy': contentPolicy(path),
		...steadyHeaders,
		...(origin !== undefined && { 'Access-Control-Allow-Origin': origin }),
		'Cache-Control': cacheControl(path),
	};
}
