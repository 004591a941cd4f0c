import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { testProjects } from './test-projects.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Readonly<Record<string, string>> };

interface Job {
	readonly 'timeout-minutes'?: number;
	readonly permissions?: unknown;
	readonly strategy?: { readonly matrix?: { readonly part?: readonly string[] } };
	readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly with?: Record<string, unknown> }[];
}

interface Workflow {
	readonly on: unknown;
	readonly permissions: unknown;
	readonly env?: Readonly<Record<string, string>>;
	readonly jobs: Readonly<Record<string, Job>>;
}

const folder = '.github/workflows/';
const workflowIn = (file: string) => parse(textOf(folder + file)) as Workflow;
const jobsOf = (file: string) => Object.values(workflowIn(file).jobs);
const runsOf = (file: string) => jobsOf(file).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));

describe.each(readdirSync(join(root, folder)))('the workflow %s', (file) => {
	test('takes each action by its whole hash, with the version beside it', () => {
		const taken = [...textOf(folder + file).matchAll(/^\s*(?:- )?uses:(.*)$/gm)].map(([, action]) => action);
		expect(taken.length).toBeGreaterThan(0);
		for (const action of taken) expect(action).toMatch(/^ [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
	});

	test('may read the repository and nothing else, and leaves no key to it behind', () => {
		expect(workflowIn(file).permissions).toEqual({ contents: 'read' });
		for (const { permissions, steps } of jobsOf(file)) {
			expect(permissions).toBeUndefined();
			const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
			expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual([false]);
		}
	});

	test('installs what the lockfile names, runs no script of a package, and comes to an end', () => {
		const installs = runsOf(file).filter((run) => /\bnpm (ci|i|install)\b/.test(run));
		expect(installs.length).toBeGreaterThan(0);
		for (const install of installs) expect(install).toMatch(/^npm ci\b.*--ignore-scripts$/);
		for (const job of jobsOf(file)) expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
	});

	test('runs nothing that an event of strangers could write', () => {
		for (const run of runsOf(file)) expect(run).not.toMatch(/\$\{\{(?! matrix\.)/);
		expect(JSON.stringify(workflowIn(file).on)).not.toContain('pull_request_target');
	});
});

test('every push and every proposal runs all tests, part by part, by the commands of README', () => {
	const { on, env } = workflowIn('test.yml');
	expect(on).toEqual(['push', 'pull_request']);
	expect(env).toMatchObject({ REQUIRE_PYTHON: '1' });
	const [job] = jobsOf('test.yml');
	expect([...(job?.strategy?.matrix?.part ?? [])].sort()).toEqual([...testProjects].sort());
	expect(runsOf('test.yml').at(-1)).toBe('npm run test:${{ matrix.part }}');
	for (const part of testProjects) {
		expect(scripts[`test:${part}`]).toBe(`${scripts['test']} --project ${part}`);
		expect(textOf('README.md')).toContain(`npm run test:${part}`);
	}
});

test('every proposal is checked with the lines that it is about', () => {
	expect(workflowIn('check.yml').on).toBe('pull_request');
	expect(runsOf('check.yml').at(-1)).toBe('npm run check -- --github');
});
