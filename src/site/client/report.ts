/** Writes a report from the answers to two questions: into the text that is copied, into the mail, and for the forge. */
import { reportText, reportedBody, type ReportWords } from './report-text.ts';

function writeReports(form: HTMLFormElement): void {
	const words: ReportWords = JSON.parse(form.dataset['report'] || '');
	const text = document.getElementById('report-text');
	const mail = document.querySelector<HTMLAnchorElement>('[data-report-mail]');
	const forge = document.querySelector<HTMLAnchorElement>('[data-report-forge]');
	const { id, name } = reportedBody(location.search);
	const answerTo = (question: string) => String(new FormData(form).get(question) || '').trim();

	const write = () => {
		const about = answerTo('about');
		const answers = { name: about, what: answerTo('what'), more: answerTo('more') };
		const written = reportText(words, { ...answers, id: about === name ? id : '' });
		if (text) text.textContent = written;
		if (mail) mail.href = `${mail.dataset['reportMail']}&body=${encodeURIComponent(written)}`;
		if (forge) forge.href = forge.href.replace(/&body=.*/, `&body=${encodeURIComponent(written)}`);
	};
	const about = form.elements.namedItem('about');
	if (about instanceof HTMLInputElement) about.value = name;
	form.addEventListener('input', write);
	form.addEventListener('submit', (event) => event.preventDefault());
	write();
}

document.querySelectorAll<HTMLFormElement>('[data-report]').forEach(writeReports);
