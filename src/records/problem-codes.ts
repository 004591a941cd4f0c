/**
 * Every code a problem can have, with its severity. A code is permanent: it is searched for, cited and translated.
 * The words stand in `i18n/problems.zh.json` and `i18n/problems.en.json`.
 */
export const problemSeverities = {
	'bad-date': 'error',
} as const satisfies Record<string, 'error' | 'warning'>;

export type ProblemCode = keyof typeof problemSeverities;
