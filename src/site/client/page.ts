/** What scripts add to every page; each finds its own elements, and a page is whole without them. */
import './await-type.ts';
import './large-text.ts';
import './half-of-address.ts';
import './stale.ts';
import './copy.ts';
import './finder.ts';
import './now.ts';
import './days.ts';
import './offline.ts';
import { whenAsked } from './when-asked.ts';

// What is of use with a script only is there before the first paint, so that it moves nothing.
document.querySelectorAll<HTMLElement>('[data-with-script]').forEach((element) => (element.hidden = false));

whenAsked('[data-on-a-day]', () => import('./on-a-day.ts'));
whenAsked('[data-check]', () => import('./check.ts'));
if (document.querySelector('[data-check-file]')) void import('./check-file.ts');
whenAsked('[data-report]', () => import('./report.ts'));
if (document.querySelector('[data-copies]')) void import('./forget.ts');
