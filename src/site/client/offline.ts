/**
 * Once a page is there, the worker is asked to keep what can be read without a connection: `data-offline` of the body
 * says that the registry wants it, and a reader may have said that nothing is to be kept.
 */
import address from './worker/worker.ts?worker&url';
import { keepsNothing } from './keeps-nothing.ts';
import { mayKeep } from './may-keep.ts';

function keep(): void {
	const { serviceWorker } = navigator;
	const { protocol, hostname } = location;
	if (!serviceWorker || keepsNothing() || !mayKeep({ protocol, hostname, isOnTop: window === window.top })) return;
	serviceWorker
		.register(address, { updateViaCache: 'none' })
		.then(() => serviceWorker.ready)
		.then(({ active }) => active && active.postMessage('open'))
		// A browser that keeps nothing shows pages all the same.
		.catch(() => {});
}

if (import.meta.env.PROD && document.body.dataset['offline'] !== undefined)
	window.addEventListener('load', () => setTimeout(keep));
