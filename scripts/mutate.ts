import { Stryker } from '@stryker-mutator/core';
import { globSync, readFileSync, rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { numberedRandom } from '../src/testing/numbered-random.ts';
const arg = (n, d) => { const i = process.argv.indexOf(`--${n}`); return i < 0 ? d : process.argv[i + 1]; };
const seed = Number(arg('seed', '7')), share = Number(arg('share', '4'));
const file = arg('file'), room = arg('room');
const files = file ? [file] : globSync(`src/${room ?? '{registry,measures,views,publications}'}/**/*.ts`).filter((f) => !f.endsWith('.test.ts')).sort();
const drawn = Object.fromEntries(files.map((f) => {
	let h = seed;
	for (const c of f) h = Math.imul(h ^ c.charCodeAt(0), 0x01000193);
	const random = numberedRandom(h);
	return [f, readFileSync(f, 'utf8').split('\n').map((_l, i) => i + 1).filter(() => random() < 1 / share)];
}));
const temp = mkdtempSync(join(tmpdir(), 'mutate-'));
const t0 = Date.now();
const results = await new Stryker({
	testRunner: 'by-file', checkers: ['drawn'], plugins: [join(import.meta.dirname, '../src/testing/mutation/stryker-plugin.ts')],
	mutate: files, ignoreStatic: false, coverageAnalysis: 'perTest', concurrency: Number(arg('concurrency', '2')),
	tempDirName: temp, reporters: process.env.MUTATE_DEBUG ? ['progress-append-only'] : [], allowConsoleColors: false, warnings: { slow: false, unknownOptions: false },
	vitest: { configFile: 'src/testing/mutation/vitest.config.mjs', related: false },
	disableTypeChecks: false, drawn, dryRunTimeoutMinutes: 60, timeoutMS: 20000, timeoutFactor: 3,
	ignorePatterns: ['dist', '.cache', '.astro'], logLevel: process.env.MUTATE_DEBUG ? 'info' : 'error', cleanTempDir: 'always',
}).runMutationTest();
rmSync(temp, { recursive: true, force: true });
const mine = results.filter((r) => r.status !== 'CompileError');
const by = {};
for (const r of mine) { const k = r.fileName.replace(/.*\/src\//, '').split('/')[0]; (by[k] ??= {})[r.status] = (by[k][r.status] ?? 0) + 1; }
for (const r of mine.filter((r) => r.status !== 'Killed')) {
	const t = readFileSync(r.fileName, 'utf8').split('\n');
	const { start, end } = r.location;
	const before = start.line === end.line ? t[start.line - 1].slice(start.column - 1, end.column - 1) : t[start.line - 1].slice(start.column - 1) + ' …';
	console.log(`${r.fileName.replace(/.*\/src\//, 'src/')}:${start.line}:${start.column} ${r.status} ${r.mutatorName} (${(r.coveredBy ?? []).length} tests): ${before} → ${r.replacement?.replace(/\s+/g, ' ').slice(0, 120)}${r.statusReason ? ' # ' + r.statusReason.split('\n')[0].slice(0, 200) : ''}`);
}
console.log(by, Math.round((Date.now() - t0) / 1000) + ' s');
