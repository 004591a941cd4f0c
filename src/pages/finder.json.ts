import type { APIRoute } from 'astro';
import { finderDirectory } from '../site/finder-files.ts';

/** Which files hold the finder: pages know this address alone. */
export const GET: APIRoute = async () => new Response(JSON.stringify(await finderDirectory()));
