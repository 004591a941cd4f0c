/** The rooms whose tests need no browser, no built site and no process beside their own. */
const rooms = 'i18n,calendar,records,publications,registry,measures,views,publishing,formats,intake,finder';

/** The tests that mutants meet. */
export const testsOfTheCore = `src/{${rooms}}/**/*.test.ts`;
