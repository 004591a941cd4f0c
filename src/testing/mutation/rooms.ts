/** The rooms in which the tests of the core lie: they need no browser, no built site and no files but their own. */
export const roomsOfTests = [
	'i18n',
	'calendar',
	'records',
	'publications',
	'registry',
	'measures',
	'views',
	'publishing',
	'formats',
	'intake',
	'finder',
];
