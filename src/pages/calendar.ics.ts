import type { APIRoute } from 'astro';
import { calendarText } from '../formats/calendar-file.ts';
import { calendarOfAll } from '../site/calendars.ts';
import { siteIn } from '../site/site.ts';

/** All deadlines and the yearly rosters, in the first language. */
export const GET: APIRoute = async () => new Response(calendarText(calendarOfAll(await siteIn(undefined))));
