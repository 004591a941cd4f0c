import type { PlainWordKey } from '../../i18n/word-tables.ts';
import { fillIn } from '../../i18n/fill-in.ts';
import type { Agency } from '../../registry/registry.ts';
import type { ReportWords } from '../client/report-text.ts';
import type { Site } from '../site.ts';

/** What most reports are about. */
export const reportKinds: readonly PlainWordKey[] = ['report.dead', 'report.person', 'report.written', 'report.else'];

/** What the browser needs to write a report. */
export function reportWords(site: Site): ReportWords {
	const open = { name: '{{name}}', address: '{{address}}', what: '{{what}}', more: '{{more}}' };
	return { text: site.t('report.text', open), page: site.canonical('/agencies/{{id}}/') };
}

/** The report with room for the answers. */
export function reportText(site: Site): string {
	return fillIn(reportWords(site).text, { name: '', address: '', what: '', more: '' });
}

/** Where an agency is reported on: its name is filled in there. */
export function reportAbout(site: Site, agency: Agency): string {
	const name = encodeURIComponent(site.words(agency.record.name).text);
	return `${site.href('/report/')}?body=${agency.id}&name=${name}`;
}
