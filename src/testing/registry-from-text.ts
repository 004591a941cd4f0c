import type { Judged } from '../records/problem.ts';
import type { SourceFile } from '../records/source.ts';
import type { LoadedRegistry } from '../registry/loaded-registry.ts';
import { registryFrom } from '../registry/registry-from.ts';

/** The files that every test registry has unless it gives its own: two groups, two divisions, one measure of each kind. */
export const baseFiles: Readonly<Record<string, string>> = {
	'registry.yaml': `
id: anyland
name: { en: Register of Anyland, zh: 安地名录 }
shortName: { en: Anyland }
authority: { name: { en: Information Office of Anyland }, shortName: { en: Information Office } }
jurisdiction: { name: { en: Anyland }, division: "10" }
languages: [en, zh]
timeZone: Asia/Shanghai
sample: false
site: https://anyland.example
hours: { on: working-days, spans: [{ from: "09:00", until: "17:00" }] }
groups:
  - { id: departments, name: { en: Departments }, level: province }
  - { id: towns, name: { en: Towns }, level: county }
roster:
  title: { en: "Roster {{year}}" }
  supplementTitle: { en: "Supplement {{number}} of {{year}}" }
  erratumTitle: { en: "Erratum {{number}} of {{year}}" }
  redactionTitle: { en: "Redaction {{number}} of {{year}}" }
settings: { shortGap: 3 }
`,
	'places.yaml': `
divisions:
  - { code: "10", name: { en: Anyland }, level: province }
  - { code: "11", name: { en: Hillside }, level: county, parent: "10" }
numbering:
  country: "999"
  mobile: { begins: ["7"], length: 9 }
  localNeverBegins: ["0"]
  shortCodes: ["112"]
  areas:
    - { code: "021", length: 6, divisions: ["10"] }
    - { code: "022", length: 5, divisions: ["11"] }
  withdrawn:
    - { code: "023", until: 2014-12-20, now: "021" }
`,
	'topics.yaml': `
topics: [{ id: water, name: { en: Water } }]
`,
	'measures/rules.yaml': `
id: rules
title: { en: Rules of Anyland }
shortTitle: { en: Rules }
from: 2000-01-01
clauses:
  - { id: R-1, article: { en: "1" }, words: { en: One or two spokespersons }, kind: head-count, role: spokesperson, atLeast: 1, atMost: 2, appliesTo: { onList: true } }
  - { id: R-2, article: { en: "2" }, words: { en: File within a month }, kind: filing, roles: [spokesperson, press-assistant, temporary, first], events: [term-began, term-ended, acting-began, acting-ended, post-changed, vacancy-declared], limit: P30D, articleLimit: P1M, cites: [R-2, R-3], appliesTo: {} }
  - { id: R-3, article: { en: "3" }, words: { en: Report it }, kind: stated, appliesTo: {} }
  - { id: R-4, article: { en: "4" }, words: { en: A roster each year }, kind: edition, appliesTo: { authority: true } }
  - { id: R-5, article: { en: "5" }, words: { en: Publish in good time }, kind: publication-delay, target: P60D, grade: target, appliesTo: { onList: true } }
  - { id: R-6, article: { en: "6" }, words: { en: Verify lines }, kind: verification, limit: P180D, grade: promise, appliesTo: {} }
  - { id: R-7, article: { en: "7" }, words: { en: Train }, kind: stated, appliesTo: {} }
`,
};

const encoder = new TextEncoder();

/** Files as the disk would give them, sorted by path. */
function filesOf(texts: Readonly<Record<string, string | Uint8Array>>): SourceFile[] {
	return Object.keys(texts)
		.sort()
		.map((path) => {
			const content = texts[path] as string | Uint8Array;
			return { path, bytes: typeof content === 'string' ? encoder.encode(content.replace(/^\n/, '')) : content };
		});
}

/**
 * A registry made of short texts: agencies by id with the lines that matter (terms, lines, vacancies …), other files by
 * path. What an agency must have and the test does not speak of is filled in.
 */
export function registryFromText(
	agencies: Readonly<Record<string, string>>,
	files: Readonly<Record<string, string | Uint8Array>> = {},
): Judged<LoadedRegistry | undefined> {
	return registryFrom(filesOf({ ...baseFiles, ...agencyFiles(agencies), ...files }));
}

/** Like `registryFromText`, for tests whose world has no problem: it throws where there is one. */
export function soundRegistry(
	agencies: Readonly<Record<string, string>>,
	files: Readonly<Record<string, string | Uint8Array>> = {},
): LoadedRegistry {
	const { value, problems } = registryFromText(agencies, files);
	if (!value || problems.length > 0) throw new Error(JSON.stringify(problems, undefined, 2));
	return value;
}

function agencyFiles(agencies: Readonly<Record<string, string>>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(agencies).map(([id, text], index) => {
			const given = text.replace(/^\n/, '').replace(/\n?\s*$/, '\n');
			const defaults: Readonly<Record<string, string>> = {
				id,
				name: `{ en: ${id} }`,
				group: 'departments',
				order: String(index + 1),
				division: '"10"',
				onList: 'true',
				pressOffice: '{ name: { en: Press Office } }',
			};
			const missing = Object.keys(defaults).filter((key) => !new RegExp(`^${key}:`, 'm').test(given));
			return [`agencies/all/${id}.yaml`, missing.map((key) => `${key}: ${defaults[key]}\n`).join('') + given];
		}),
	);
}
