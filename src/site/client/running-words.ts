/** What is said of a day while it lies ahead, on the day itself, and when it lies behind: `{{count}}` days, in each plural of the language. */
export interface RunningWords {
	readonly ahead?: PluralForms;
	readonly today?: PluralForms;
	readonly behind?: PluralForms;
}

/** The words by the name of the plural (CLDR): `one`, `other`. */
export type PluralForms = Readonly<Record<string, string>>;
