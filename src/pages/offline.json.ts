import type { APIRoute } from 'astro';
import { everySite } from '../site/site.ts';
import { workerWords } from '../site/words/worker-words.ts';

/** What the worker says in each language where there is no connection. */
export const GET: APIRoute = async () => new Response(JSON.stringify((await everySite()).map(workerWords)));
