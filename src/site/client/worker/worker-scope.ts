/** What the worker uses of the scope that it runs in: the types of pages know no other. */
export interface WorkerScope {
	readonly registration: ServiceWorkerRegistration;
	readonly clients: { claim(): Promise<void> };
	readonly caches: CacheStorage;
	skipWaiting(): Promise<void>;
	addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
	addEventListener(type: 'fetch', listener: (event: AskedEvent) => void): void;
	addEventListener(type: 'message', listener: (event: ToldEvent) => void): void;
}

/** An event whose worker is not ended before a promise is. */
interface LastingEvent {
	waitUntil(work: Promise<unknown>): void;
}

/** A page, or something in a page, is asked for. */
export interface AskedEvent extends LastingEvent {
	readonly request: Request;
	respondWith(answer: Promise<Response>): void;
}

/** A page says something. */
interface ToldEvent extends LastingEvent {
	readonly data: unknown;
	readonly source: { readonly url?: string } | null;
	readonly ports: readonly MessagePort[];
}
