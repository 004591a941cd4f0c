import { changesChart, coverageChart, onTimeChart } from '../formats/charts/charts.ts';
import { openWords } from '../i18n/translator.ts';
import { changesPerMonth, filingsPerMonth, monthsUntil } from '../views/by-month.ts';
import type { Site } from './site.ts';

/** How far back the charts by month look. */
const months = 12;

/** The months that they show, up to the last in which anything changed: a day on which nothing does draws nothing new. */
function monthsOfCharts({ answers, day }: Site): string[] {
	const last = answers.changes().find(({ event }) => event.on <= day);
	return monthsUntil(last?.event.on ?? day, months);
}

/** The first month that they show, `YYYY-MM`. */
export function firstMonthOfCharts(site: Site): string {
	return monthsOfCharts(site)[0] ?? '';
}

/** How many changes took effect in each month. */
export function chartOfChanges(site: Site): string {
	const { t, day, language, answers } = site;
	const words = {
		title: t('chart.changes'),
		description: openWords(language, 'chart.changes-text'),
		meanings: [t('chart.changes-persons'), t('chart.changes-others')],
		monthInWords: site.dayInWords,
	};
	return changesChart('changes-chart', words, changesPerMonth(day, monthsOfCharts(site), answers.changes()));
}

/** How many changes were filed in time and how many late, by the month in which they took effect. */
export function chartOfFilings(site: Site): string {
	const { t, language, answers } = site;
	const words = {
		title: t('chart.on-time'),
		description: openWords(language, 'chart.on-time-text'),
		meanings: [t('chart.on-time-met'), t('chart.on-time-between'), t('chart.on-time-late')],
		monthInWords: site.dayInWords,
	};
	return onTimeChart('on-time-chart', words, filingsPerMonth(monthsOfCharts(site), answers.board().perMonth));
}

/** How many agencies of each region have a spokesperson and a verified number. */
export function chartOfCoverage(site: Site): string {
	const { t, words, language, answers } = site;
	const chartWords = {
		title: t('chart.coverage'),
		description: openWords(language, 'chart.coverage-text'),
		row: openWords(language, 'chart.coverage-row'),
		meanings: [t('chart.coverage-complete'), t('chart.coverage-spokesperson'), t('chart.coverage-neither')],
	};
	const regions = answers.coverage().map(({ region: { division }, all }) => ({
		name: words(division.shortName ?? division.name).text,
		coverage: all,
	}));
	return coverageChart('coverage-chart', chartWords, regions);
}
