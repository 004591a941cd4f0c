/**
 * The worker of the site, `/sw.js`: pages come from the site, and where that does not answer from the copies that
 * `keeper.ts` keeps. It asks for nothing elsewhere, and what no page needs without a connection passes it by.
 */
import { aMinute } from './copies.ts';
import { openKeeper } from './keeper.ts';
import { openShelf } from './shelf.ts';
import type { AskedEvent, WorkerScope } from './worker-scope.ts';

const scope = self as unknown as WorkerScope;
const site = scope.registration.scope;
const base = new URL(site).pathname;
const keeper = openKeeper({
	base,
	shelf: openShelf(scope.caches, site),
	ask: (path, cache) => fetch(site + path, { cache, credentials: 'same-origin' }),
	now: () => Date.now(),
});

/** How long a reader waits for the site where there is a copy. */
const patience = 3000;

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));

scope.addEventListener('activate', (event) =>
	event.waitUntil(Promise.all([scope.clients.claim(), withinTime(keeper.contact(0))])),
);

scope.addEventListener('fetch', (event) => {
	const { request } = event;
	if (request.method !== 'GET' || request.url.indexOf(site) !== 0) return;
	const path = new URL(request.url).pathname.slice(base.length);
	if (request.mode === 'navigate') event.respondWith(answerPage(event, path));
	else if (/^_(astro|fonts)\//.test(path)) event.respondWith(answerHashed(request, path));
	else if (/^(_finder\/|finder\.json$)/.test(path)) event.respondWith(answerFile(event, path));
});

scope.addEventListener('message', (event) => {
	const { data, source, ports } = event;
	if (data === 'forget') event.waitUntil(forget(ports[0]));
	const address = (source && source.url) || '';
	if (data === 'open' && address.indexOf(site) === 0) {
		const path = new URL(address).pathname.slice(base.length);
		event.waitUntil(keeper.fill(path, savesData()).catch(() => undefined));
	}
});

/** A page from the site; where that takes too long or fails, its copy; where there is none, what the site says after all. */
async function answerPage(event: AskedEvent, path: string): Promise<Response> {
	// What the browser itself has kept for a minute would not say that there is no connection.
	const asked = fetch(event.request, { cache: 'no-cache' });
	event.waitUntil(
		asked.then((answer) => learn(path, answer.status < 500 ? answer.clone() : undefined)).catch(() => undefined),
	);
	const prompt = await withinTime(asked);
	if (prompt && prompt.status < 500) return prompt;
	const copy = await keeper.copyOf(path).catch(() => undefined);
	if (copy) return copy;
	try {
		return await asked;
	} catch (error) {
		const missing = await keeper.missing(path).catch(() => undefined);
		if (missing) return missing;
		throw error;
	}
}

/** Files that are downloaded are not held for a copy that is never made. */
async function learn(path: string, answer: Response | undefined): Promise<void> {
	if (!answer) return;
	if (answer.type === 'basic' && /(^|\/)$/.test(path)) await keeper.opened(path, answer);
	else await keeper.contact(0);
}

/** What never changes under its name. */
async function answerHashed(request: Request, path: string): Promise<Response> {
	return (await keeper.fileAt(path).catch(() => undefined)) || fetch(request);
}

/** What may have changed: from the site, if that answers. */
async function answerFile(event: AskedEvent, path: string): Promise<Response> {
	const asked = fetch(event.request);
	event.waitUntil(asked.then(() => keeper.contact(aMinute)).catch(() => undefined));
	const prompt = await withinTime(asked);
	if (prompt && prompt.ok) return prompt;
	return (await keeper.fileAt(path).catch(() => undefined)) || asked;
}

/** `undefined` where it fails, or is not there in time. */
function withinTime<Value>(work: Promise<Value>): Promise<Value | undefined> {
	const late = new Promise<undefined>((give) => setTimeout(() => give(undefined), patience));
	return Promise.race([work.catch(() => undefined), late]);
}

function savesData(): boolean {
	const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
	return Boolean(connection && connection.saveData);
}

/** Deletes all, leaves the browser, and says so to the page that asked. */
async function forget(port: MessagePort | undefined): Promise<void> {
	await keeper.forget();
	await scope.registration.unregister();
	if (port) port.postMessage('forgotten');
}
