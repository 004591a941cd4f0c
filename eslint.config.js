import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

/** The rooms that also run in a browser: no clock, console, files, randomness or language data of the machine. */
const core = 'i18n,calendar,records,publications,registry,measures,views,publishing,formats,intake,finder';

const importsNameTheirFile = {
	selector:
		':matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration)[source.value=/^\\.{1,2}\\/(?!.*\\.[a-z]+(\\?.*)?$)/]',
	message: 'An import ends in the name of a file, such as ./days.ts; Node runs these files as they are.',
};
const exportsHaveNames = { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' };
const noClock = [
	{ selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The day is an argument.' },
	{ selector: "CallExpression[callee.name='Date']", message: 'The day is an argument.' },
	{ selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'The day is an argument.' },
];
const noZone = [
	{
		selector: "NewExpression[callee.name='Date'][arguments.length>1]",
		message: 'This asks for the zone of the machine: use Date.UTC.',
	},
	{
		selector: 'MemberExpression[property.name=/^[gs]et(FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)$/]',
		message: 'This asks for the zone of the machine: use the UTC form.',
	},
];
const localeMember = '/^(localeCompare|toLocale.*)$/';
const noLanguageData = [
	{
		selector: `:matches(MemberExpression[property.name=${localeMember}], MemberExpression[property.value=${localeMember}], ObjectPattern > Property[key.name=${localeMember}])`,
		message: 'Two machines write the same file: sort by code unit or by stored order, and format by hand.',
	},
	{
		selector:
			":matches(MemberExpression, TSQualifiedName):matches([object.name='Intl'], [left.name='Intl']):not([property.name='Segmenter'], [right.name=/^Segment/])",
		message: 'Intl.Segmenter is the only language data of the platform that the core uses.',
	},
	{
		selector: ":not(MemberExpression, TSQualifiedName) > Identifier[name='Intl']",
		message: 'Write Intl.Segmenter in full; nothing else of Intl is used in the core.',
	},
];
const noRandomness = [
	{ selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Randomness is an argument.' },
];

const machineGlobals = [
	'console',
	'process',
	'Buffer',
	'crypto',
	'performance',
	'fetch',
	'globalThis',
	'window',
	'document',
];
const noMachineGlobals = machineGlobals.map((name) => ({
	name,
	message: 'The core does not touch the machine that it runs on.',
}));
const noNodeImports = { patterns: [{ group: ['node:*'], message: 'Only the shell reads files or asks the machine.' }] };

export default defineConfig(
	globalIgnores(['dist/', '.astro/', '.cache/', 'coverage/', 'content/']),
	eslint.configs.recommended,
	typescript.configs.recommended,
	astro.configs['flat/recommended'],
	{
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			eqeqeq: 'error',
			'no-undef': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
		},
	},
	{
		files: ['src/**/*.ts', 'scripts/**/*.ts'],
		rules: { 'no-restricted-syntax': ['error', importsNameTheirFile, exportsHaveNames] },
	},
	{
		files: [`src/{${core}}/**/*.ts`],
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-globals': ['error', ...noMachineGlobals],
			'no-restricted-imports': ['error', noNodeImports],
			'no-restricted-syntax': [
				'error',
				importsNameTheirFile,
				exportsHaveNames,
				...noClock,
				...noZone,
				...noLanguageData,
				...noRandomness,
			],
		},
	},
	{
		// A page lays out a view: the day comes from src/site, and files are never read here.
		files: ['src/**/*.astro'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						...noNodeImports.patterns,
						{ group: ['**/disk/**', '**/commands/**'], message: 'Pages ask src/site.' },
					],
				},
			],
			'no-restricted-syntax': ['error', ...noClock, ...noZone, ...noRandomness],
		},
	},
);
