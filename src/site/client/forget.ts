/** The buttons that delete what is kept, and let it be kept again. Where the browser keeps nothing there are none. */
import { shelfName } from './worker/shelf.ts';
import { chooseToKeep, keepsNothing } from './keeps-nothing.ts';

const patience = 5000;

function offer(place: HTMLElement): void {
	const { serviceWorker } = navigator;
	const status = document.querySelector('[data-copies-status]');
	if (!serviceWorker || !window.caches || !status) return;
	const buttons = place.querySelectorAll<HTMLButtonElement>('[data-copies-do]');
	const show = () =>
		buttons.forEach((button) => (button.hidden = (button.dataset['copiesDo'] === 'keep') !== keepsNothing()));
	buttons.forEach((button) =>
		button.addEventListener('click', async () => {
			const isKept = button.dataset['copiesDo'] === 'keep';
			chooseToKeep(isKept);
			const isDone = isKept || (await forget(serviceWorker));
			status.textContent = (isDone ? button.dataset['said'] : place.dataset['failed']) || '';
			show();
			const other = Array.from(buttons).filter(({ hidden }) => !hidden)[0];
			if (other) other.focus();
		}),
	);
	show();
	place.hidden = false;
}

/** Says whether nothing is left. */
async function forget(serviceWorker: ServiceWorkerContainer): Promise<boolean> {
	try {
		const registration = await serviceWorker.getRegistration();
		if (!registration) return true;
		const name = shelfName(registration.scope);
		if (registration.active) await ask(registration.active);
		await registration.unregister();
		await caches.delete(name);
		return !(await caches.has(name));
	} catch {
		return false;
	}
}

/** The worker stops keeping before it deletes; one that does not answer is not waited for. */
function ask(worker: ServiceWorker): Promise<unknown> {
	const { port1, port2 } = new MessageChannel();
	const answered = new Promise((give) => (port1.onmessage = give));
	worker.postMessage('forget', [port2]);
	return Promise.race([answered, new Promise((give) => setTimeout(give, patience))]);
}

document.querySelectorAll<HTMLElement>('[data-copies]').forEach(offer);
