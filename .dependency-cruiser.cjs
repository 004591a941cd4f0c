/** The order of knowledge: a room may import itself and the rooms before it. */
const order = ['i18n', 'calendar', 'records', 'publications', 'registry', 'measures', 'views', 'publishing', 'formats'];
/** Rooms beside formats: they may import what formats may, not each other. */
const beside = ['intake', 'finder'];
const core = [...order, ...beside];
const corePackages = [
	'@noble/curves',
	'@noble/hashes',
	'canonicalize',
	'fflate',
	'hucre',
	'i18next',
	'uqr',
	'yaml',
	'zod',
];
const asksAstro = ['site', 'pages', 'layouts', 'components'];

const either = (names) => `(${names.join('|')})`;
const test = '\\.test\\.ts$';

const leftOf = (room) => (beside.includes(room) ? order : order.slice(0, order.indexOf(room)));

const looksOnlyLeft = core.map((room) => ({
	name: `${room}-looks-only-left`,
	severity: 'error',
	comment: 'A room of the core imports only itself and the rooms before it, and never the shell.',
	from: { path: `^src/${room}/`, pathNot: test },
	to: { path: '^(src|scripts|content)/', pathNot: `^src/${either([room, ...leftOf(room)])}/` },
}));

module.exports = {
	forbidden: [
		...looksOnlyLeft,
		{
			name: 'core-has-no-machine',
			severity: 'error',
			comment: 'The core runs unchanged in a browser.',
			from: { path: `^src/${either(core)}/`, pathNot: test },
			to: { dependencyTypes: ['core'] },
		},
		{
			name: 'core-has-few-packages',
			severity: 'error',
			comment: 'A package in the core is listed at the top of this file.',
			from: { path: `^src/${either(core)}/`, pathNot: test },
			to: { path: 'node_modules/', pathNot: `node_modules/${either(corePackages)}/` },
		},
		{
			name: 'shell-knows-no-site',
			severity: 'error',
			comment: 'Files, native code and scripts work without Astro.',
			from: { path: '^(src/(disk|commands|finishing|testing|measuring)|scripts)/', pathNot: test },
			to: { path: `^src/${either(asksAstro)}/`, pathNot: '^src/site/chinese-pronunciations\\.ts$' },
		},
		{
			name: 'nothing-imports-scripts',
			severity: 'error',
			from: { path: '^src/', pathNot: test },
			to: { path: '^scripts/' },
		},
		{
			name: 'only-the-site-asks-astro',
			severity: 'error',
			from: { path: '^(src|scripts)/', pathNot: `^src/(${either(asksAstro)}/|live\\.config\\.ts$)` },
			to: { path: '^astro:' },
		},
		{
			name: 'pages-read-no-files',
			severity: 'error',
			comment: 'Pages get content from src/site.',
			from: { path: '^src/(pages|layouts|components)/' },
			to: { path: '^src/(disk|commands)/' },
		},
		{
			name: 'disk-knows-no-command',
			severity: 'error',
			comment: 'What reads and writes files does not ask who typed what.',
			from: { path: '^src/disk/', pathNot: test },
			to: { path: '^src/commands/' },
		},
		{
			name: 'search-never-builds',
			severity: 'error',
			comment: 'What a reader loads to search holds nothing of what makes the index.',
			from: { path: '^src/finder/(find/|text/|[^/]+$)', pathNot: test },
			to: { path: '^src/finder/build/' },
		},
		{
			name: 'testing-is-for-tests',
			severity: 'error',
			comment: 'Only tests and measurements use generators and the browser.',
			from: {
				path: '^(src|scripts)/',
				pathNot: `^src/(testing|measuring)/|^scripts/(bench|lighthouse|mutate|screenshots)|${test}`,
			},
			to: { path: '^src/(testing|measuring)/' },
		},
		{
			name: 'tests-need-no-measuring',
			severity: 'error',
			from: { path: '^src/testing/', pathNot: test },
			to: { path: '^src/measuring/' },
		},
		{
			name: 'site-needs-no-tools',
			severity: 'error',
			comment: 'An install without the tools of development checks, builds and serves.',
			from: {
				path: '^(src|scripts)/',
				pathNot: `^src/(testing|measuring)/|^scripts/(bench|lighthouse|mutate|screenshots)|${test}`,
			},
			to: { dependencyTypes: ['npm-dev'] },
		},
		{ name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
	],
	options: {
		doNotFollow: { path: ['node_modules', '\\.astro$'] },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'node', 'default', 'types'],
			extensions: ['.ts', '.js', '.mjs', '.json', '.astro'],
		},
	},
};
