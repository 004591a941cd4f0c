import { aboutLanguage } from '../../i18n/languages.ts';
import { openWords } from '../../i18n/translator.ts';
import type { PlainWordKey, WordKey } from '../../i18n/word-tables.ts';
import type { NowWords } from '../client/now-text.ts';
import type { Site } from '../site.ts';

/** Zones that readers know by a name of their own. */
const zones: Readonly<Record<string, PlainWordKey>> = { 'Asia/Shanghai': 'zone.beijing' };

/** What the *now* line says of numbers that are answered. What only the browser knows stays open in it. */
export function nowWords(site: Site): NowWords {
	const say = (key: WordKey) => nowWord(site, key);
	return {
		locale: aboutLanguage[site.language].regionalTag,
		open: say('now.open'),
		openTomorrow: say('now.open-tomorrow'),
		openLater: say('now.open-later'),
		openAlways: say('now.open-always'),
		closedToday: say('now.closed-today'),
		closedTomorrow: say('now.closed-tomorrow'),
		closedLater: say('now.closed-later'),
		closedUnknown: say('now.closed-unknown'),
		notKnown: say('now.not-known'),
		dayNotKnown: say('now.day-not-known'),
		seeHours: say('now.see-hours'),
		appointment: say('now.appointment'),
		orAppointment: say('now.or-appointment'),
		instead: say('now.instead'),
		insteadToday: say('now.instead-today'),
		insteadTomorrow: say('now.instead-tomorrow'),
		insteadLater: say('now.instead-later'),
		answers: say('now.answers'),
		answersPerhaps: say('now.answers-perhaps'),
		answersNext: say('now.answers-next'),
	};
}

/** The same of the offices of the place. */
export function officeNowWords(site: Site): NowWords {
	const say = (key: WordKey) => nowWord(site, key);
	return {
		...nowWords(site),
		open: say('office-now.open'),
		closedToday: say('office-now.closed-today'),
		closedTomorrow: say('office-now.closed-tomorrow'),
		closedLater: say('office-now.closed-later'),
		closedUnknown: say('office-now.closed-unknown'),
		notKnown: say('office-now.not-known'),
		dayNotKnown: say('office-now.not-known'),
		seeHours: say('office-now.see-hours'),
	};
}

export function zoneInWords({ t, registry }: Site): string {
	return t(zones[registry.settings.timeZone] ?? 'zone.local');
}

function nowWord(site: Site, key: WordKey): string {
	return openWords(site.language, key, { zone: zoneInWords(site) });
}
