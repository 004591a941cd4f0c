import { baseFiles } from '../registry-from-text.ts';

// Files of worlds that differ from the base in one thing.

function changed(path: string, from: string, to: string): Readonly<Record<string, string>> {
	const text = `${baseFiles[path]}`;
	if (!text.includes(from)) throw new Error(`${from} is not in ${path}`);
	return { [path]: text.replace(from, () => to) };
}

export const registry = (from: string, to: string) => changed('registry.yaml', from, to);
export const places = (from: string, to: string) => changed('places.yaml', from, to);
export const rules = (from: string, to: string) => changed('measures/rules.yaml', from, to);

export const newYear = '{ name: { en: New Year }, from: 2026-01-01, until: 2026-01-03 }';
export const calendarOf = (year: number, holidays: string, worked = '', title = 'Notice') =>
	`year: ${year}\nsource: { title: ${title} }\nholidays: [${holidays}]\nworkedWeekends: [${worked}]\n`;
export const calendar = (holidays: string, worked = '') => ({
	'calendars/2026.yaml': calendarOf(2026, holidays, worked),
});
