import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { aboutLanguage, languages } from '../i18n/languages.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
describe('the tools find nothing', () => {
	test.each([
		// It writes the types of the content collections, which lint reads.
		{ title: 'pages, components and all other files hold their types', tool: 'astro check --minimumSeverity warning' },
		{ title: 'lint finds nothing', tool: 'eslint . --max-warnings 0' },
		{
			title: 'every file is formatted',
			tool: 'prettier --check --log-level warn --no-error-on-unmatched-pattern src scripts .*.cjs *.{ts,js,mjs,json}',
		},
		{
			title: 'every room imports only what it may know',
			tool: 'depcruise --config .dependency-cruiser.cjs src scripts',
		},
		{ title: 'no file, export or dependency is unused', tool: 'knip --no-config-hints' },
		{
			title: 'nothing of the program is used by tests alone',
			tool: 'knip --production --config knip.production.json --no-config-hints',
		},
	])('$title', async ({ tool }) => {
		expect(await findingsOf(tool)).toBe('');
	});
});

describe('nothing in the repository names', () => {
	test.each([
		{ what: 'a folder of one machine', pattern: new RegExp(`(?<![\\w.}-])/(${'work|tmp|root|home|Users'})(?![\\w-])`) },
		{ what: 'a host of a package registry', pattern: new RegExp(`registry\\.${'npm'}|npm${'mirror'}|yarn${'pkg'}`) },
		{ what: 'the address of a package', pattern: new RegExp(`"${'resolved'}":`) },
	])('$what', async ({ pattern }) => {
		expect(await linesWith(pattern, (await filesOfProject()).filter(isText))).toEqual([]);
	});
});

test('no place stands in the program', async () => {
	const files = await filesOfProject();
	const isProgram = (file: string) => /^src\//.test(file) && isText(file) && !isTest(file);
	// The frozen queries are asked of the sample, as tests are.
	const program = files.filter((file) => isProgram(file) && !/^src\/measuring\/frozen-queries\//.test(file));
	expect(await linesWith(await patternOfPlaces(), program)).toEqual([]);
});

describe('no language is named', () => {
	const named = languages.join('|');
	const literal = new RegExp(
		`'(?:${named})'|\\.(?:${named})(?:Short)?\\b|[{,]\\s*(?:${named})(?:Short)?\\s*(?:[,}:=]|\\?:)`,
	);

	test('outside of i18n but where only that language will do', async () => {
		const program = (await filesOfProject()).filter((file) => /^(?:src|scripts)\/.*\.(?:ts|astro)$/.test(file));
		const others = program.filter((file) => !/^src\/(?:i18n|measuring)\//.test(file) && !isTest(file));
		const found = (await linesWith(literal, others)).filter((line) => !/^[^:]+:\d+: (?:\/?\*|\/\/)/.test(line));
		const files = new Set(found.map((line) => line.slice(0, line.indexOf(':'))));
		expect(found.filter((line) => !Object.hasOwn(oneLanguage, line.slice(0, line.indexOf(':'))))).toEqual([]);
		expect(Object.keys(oneLanguage).filter((file) => !files.has(file))).toEqual([]);
	});

	test('and the style sheets lay out each that is not written in Chinese characters', async () => {
		const styles = (await filesOfProject()).filter((file) => /^src\/styles\/.*\.css$/.test(file));
		for (const language of languages.filter((of) => aboutLanguage[of].script !== 'Han'))
			expect(await linesWith(new RegExp(`:lang\\([^)]*\\b${language}\\b`), styles)).not.toEqual([]);
	});
});

/** Files that name a language, and why no other can stand there. */
const oneLanguage: Readonly<Record<string, string>> = {
	'src/finder/build/build-maps.ts': 'characters are read aloud: what has a pronunciation is Chinese',
	'src/finder/build/kind-words.ts': 'the kind of an agency is told by what its Chinese name holds',
	'src/finder/build/limit-maps.ts': 'characters are read aloud: what has a pronunciation is Chinese',
	'src/finder/build/places-elsewhere.ts': 'places of China are told apart by their Chinese names',
	'src/finder/find/agency-keys.ts': 'a Chinese name is also said without its place',
	'src/finder/find/matters.ts': 'the kind of an agency is told by what its Chinese name holds',
	'src/finder/find/open-finder.ts': 'a Chinese name is also said without its place',
	'src/finder/find/spoken-names.ts': 'the same',
	'src/finder/text/cells.ts': 'ids of agencies are made of English words',
	'src/finder/text/format-index.ts':
		'short and former names are mostly Chinese: they repeat the Chinese name of the place',
	'src/formats/api/openapi.ts': 'a description for programs is in English, as the keys of the files are',
	'src/intake/new-agency.ts': 'the option is --name-en',
	'src/records/number-forms.ts': 'a table of all languages, which the compiler asks for',
	'src/records/registry-file.ts': 'a time zone has no language: any will do',
	'src/site/by-letter.ts': 'pinyin: names in Chinese characters stand in the order of their sound',
	'src/site/chinese-pronunciations.ts': 'pinyin: the romanised name of a place tells how its Chinese one is read',
};

/** What a tool prints when it is not content, its failures to run included; empty where it is. */
function findingsOf(tool: string): Promise<string> {
	const [name = '', ...options] = tool.split(' ');
	const environment = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
	return new Promise((give) => {
		execFile(
			join(root, 'node_modules/.bin', name),
			options,
			{ cwd: root, env: environment },
			(error, stdout, stderr) => {
				give(error === null ? '' : `${stdout}${stderr}` || error.message);
			},
		);
	});
}

/** Tracked files, and those that would be with the next commit. */
async function filesOfProject(): Promise<readonly string[]> {
	const listed = await new Promise<string>((give, fail) => {
		const options = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
		execFile('git', options, { cwd: root, maxBuffer: 2 ** 26 }, (error, stdout) =>
			error ? fail(error) : give(stdout),
		);
	});
	return [...new Set(listed.split('\0'))].filter((file) => file !== '' && existsSync(join(root, file)));
}

function isText(file: string): boolean {
	return !/\.(png|jpg|webp|ico|pdf|ttf|woff2|xlsx|docx|zip|gz)$/.test(file);
}

function isTest(file: string): boolean {
	return file.startsWith('src/testing/') || /\.test\.ts(\.snap)?$|\/__snapshots__\//.test(file);
}

/** Lines as an editor finds them: `file:line: text`. */
async function linesWith(pattern: RegExp, files: readonly string[]): Promise<readonly string[]> {
	const found = await Promise.all(
		files.map(async (file) => {
			const lines = (await readFile(join(root, file), 'utf8')).split('\n');
			return lines.flatMap((line, index) =>
				pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 120)}`] : [],
			);
		}),
	);
	return found.flat();
}

/** Codes, names and area codes of the places in the record, and those of the sample registry in any case. */
async function patternOfPlaces(): Promise<RegExp> {
	const names = new Set(['贵州', 'Guizhou', '贵阳', 'Guiyang', '遵义', 'Zunyi', '黔', '0851', '520000', '520100']);
	const file = join(root, 'content/places.yaml');
	const places: unknown = existsSync(file) ? parse(await readFile(file, 'utf8'), { schema: 'failsafe' }) : [];
	for (const scalar of scalarsIn(places)) {
		if (isNameOfPlace(scalar)) names.add(scalar);
	}
	return new RegExp([...names].map(standingAlone).join('|'), 'i');
}

/** Digits and Latin words count where they stand alone, not inside a longer number, a hash or a longer word. */
function standingAlone(name: string): string {
	if (/^\d/.test(name)) return `(?<![\\da-f])${name}(?!\\d)`;
	return /^[A-Z]/.test(name) ? `(?<![a-z])${name}(?![a-z])` : name;
}

function scalarsIn(value: unknown): readonly string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(scalarsIn) : [];
}

/** A division's code, an area code, or a name in Chinese characters or capitalized Latin words. */
function isNameOfPlace(text: string): boolean {
	return /^\d{6}$|^0\d{2,3}$|^\p{Script=Han}{2,}$|^[A-Z][A-Za-z’ -]{4,}$/u.test(text);
}
