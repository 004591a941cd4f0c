/** Writes a report from the answers to two questions: into the text that is copied, into the mail, and for the forge. */
import { reportText, reportedAgency, type ReportWords } from './report-text.ts';

function writeReports(place: HTMLElement): void {
	const words: ReportWords = JSON.parse(place.dataset['report'] || '');
	const text = document.getElementById('report-text');
	const mail = document.querySelector<HTMLAnchorElement>('[data-report-mail]');
	const forge = document.querySelector<HTMLAnchorElement>('[data-report-forge]');
	const { id, name } = reportedAgency(location.search);
	const about = place.querySelector<HTMLInputElement>('[name=about]');
	const answerTo = (question: string) => {
		const answer = place.querySelector<HTMLInputElement>(question);
		return answer ? answer.value.trim() : '';
	};

	const write = () => {
		const asked = answerTo('[name=about]');
		const answers = { name: asked, what: answerTo('[name=what]:checked'), more: answerTo('[name=more]') };
		const written = reportText(words, { ...answers, id: asked === name ? id : '' });
		if (text) text.textContent = written;
		if (mail) mail.href = `${mail.dataset['reportMail']}&body=${encodeURIComponent(written)}`;
		if (forge) forge.href = forge.href.replace(/&body=.*/, `&body=${encodeURIComponent(written)}`);
	};
	if (about && name !== '') about.value = name;
	place.addEventListener('input', write);
	write();
}

document.querySelectorAll<HTMLElement>('[data-report]').forEach(writeReports);
