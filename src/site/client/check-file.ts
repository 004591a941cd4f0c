/**
 * A file dropped on the check page, or chosen there. It stays in the browser; what recognises it is loaded when there is
 * one, and a file that is too large is not read at all.
 */
import { element } from './element.ts';
import type { FileWords } from './file-words.ts';

/** Larger files are refused before they are read (`formats/archive-guard.ts` holds to the same). */
const mostBytes = 50 * 1024 * 1024;

let asked = 0;

async function show(place: HTMLElement, words: FileWords, file: File): Promise<void> {
	const status = place.querySelector<HTMLElement>('[role=status]');
	const answers = place.querySelector<HTMLElement>('.check-answers');
	if (!status || !answers) return;
	asked += 1;
	const nth = asked;
	answers.textContent = '';
	const tell = (answer: Node) => {
		if (nth !== asked) return;
		status.textContent = '';
		answers.append(answer);
	};
	if (file.size > mostBytes) {
		tell(refusal(file, words));
		return;
	}
	status.textContent = words.loading;
	try {
		const { answerToFile } = await import('./dropped-file.ts');
		tell(await answerToFile(words, file));
	} catch {
		if (nth === asked) status.textContent = words.failed;
	}
}

function refusal(file: File, words: FileWords): HTMLElement {
	const made = element('section', 'check-answer', element('h3', 'asked', file.name));
	made.dataset['standing'] = 'none';
	made.append(element('p', 'verdict', words.refused['too-large']));
	return made;
}

document.querySelectorAll<HTMLElement>('[data-check-file]').forEach((place) => {
	const words: FileWords = JSON.parse(place.dataset['checkFile'] || '');
	const field = place.querySelector<HTMLInputElement>('input[type=file]');
	if (!field) return;
	field.addEventListener('change', () => {
		const file = field.files && field.files[0];
		if (file) void show(place, words, file);
	});
	const carriesFile = (event: DragEvent) =>
		event.dataTransfer !== null && Array.prototype.indexOf.call(event.dataTransfer.types, 'Files') >= 0;
	// A file that falls beside the place would open instead of the page.
	document.addEventListener('dragover', (event) => {
		if (carriesFile(event)) event.preventDefault();
	});
	document.addEventListener('drop', (event) => {
		if (!carriesFile(event)) return;
		event.preventDefault();
		const file = event.dataTransfer && event.dataTransfer.files[0];
		if (file) void show(place, words, file);
	});
});
