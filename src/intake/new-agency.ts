import { translator } from '../i18n/translator.ts';
import { flowText } from '../records/layout/yaml-text.ts';
import { firstLanguage } from '../registry/first-language.ts';
import type { Registry } from '../registry/registry.ts';

/** A new agency as it is asked for. */
export interface NewAgency {
	readonly id: string;
	/** The folder under `agencies/`; it means nothing. */
	readonly shelf: string;
	readonly name: string;
	readonly english?: string | undefined;
	readonly group: string;
	readonly division: string;
}

export type NewAgencyStop =
	| { readonly kind: 'bad-id'; readonly id: string }
	| { readonly kind: 'bad-shelf'; readonly shelf: string }
	| { readonly kind: 'id-in-use'; readonly id: string; readonly file: string }
	| { readonly kind: 'id-used-before'; readonly id: string; readonly publication: number };

const slug = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Why an agency cannot be begun: ids are never reused, and publications name every agency that was ever known. */
export function stopsOfNewAgency(registry: Registry, { id, shelf }: Pick<NewAgency, 'id' | 'shelf'>): NewAgencyStop[] {
	const stops: NewAgencyStop[] = [];
	if (!slug.test(id)) stops.push({ kind: 'bad-id', id });
	if (!slug.test(shelf)) stops.push({ kind: 'bad-shelf', shelf });
	const now = registry.agencyOf.get(id);
	if (now) return [...stops, { kind: 'id-in-use', id, file: now.path }];
	const before = registry.knownSince.get(id);
	return before ? [...stops, { kind: 'id-used-before', id, publication: before.header.number }] : stops;
}

/** Where the file of a new agency lies in the content. */
export function pathOfNewAgency({ id, shelf }: Pick<NewAgency, 'id' | 'shelf'>): string {
	return `agencies/${shelf}/${id}.yaml`;
}

/** The record of a new agency, from which the check is clean: what is known filled in, the rest as comments to fill in. */
export function newAgencyText(registry: Registry, agency: NewAgency): string {
	const order =
		1 +
		Math.max(
			0,
			...registry.agencies.filter(({ record }) => record.group === agency.group).map(({ record }) => record.order),
		);
	const first = firstLanguage(registry);
	const names = [
		`${first}: ${quoted(agency.name)}`,
		...(agency.english === undefined || first === 'en' ? [] : [`en: ${quoted(agency.english)}`]),
	];
	return [
		`# ${words.head}`,
		`id: ${agency.id}`,
		`name: { ${names.join(', ')} }`,
		`# ${words.shortNames}`,
		'shortNames: []',
		`# ${words.desk}`,
		`group: ${agency.group}`,
		`order: ${order}`,
		`division: ${quoted(agency.division)}`,
		'onList: false',
		`# ${words.topics}`,
		'topics: []',
		`# ${words.pressOffice}`,
		`pressOffice: { name: { ${first}: ${flowText(translator(first)('new.press-office'))} } }`,
		`# ${words.lines}`,
		`#   - { key: l1, kind: office, number: "…", began: { on: YYYY-MM-DD } }`,
		'lines: []',
		`# ${words.terms}`,
		'#   - key: t1',
		'#     role: spokesperson',
		'#     name: …',
		`#     posts: [{ key: p1, ${first}: …, leadership: true }]`,
		'#     began: { on: YYYY-MM-DD, document: … }',
		'terms: []',
		'',
	].join('\n');
}

// The comments of a record are for the person who fills it in, in both languages of the registry's makers.
const words = {
	head: '新单位：编号与文件名相同，今后不改。New agency: the id equals the file name and never changes.',
	shortNames: '简称，第一个用于显示。Short names; the first is shown.',
	desk: '以下四项由新闻办核定。The next four are set by the information office.',
	topics: '政策领域，见 topics.yaml。Policy areas, see topics.yaml.',
	pressOffice: '新闻发布机构。The press office.',
	lines: '办公电话（带区号），不写私人手机。Office lines with the area code, never a private mobile:',
	terms: '任职，filed 和 filingNumber 由新闻办填写。Terms; filed and filingNumber are left to the information office:',
};

/** A text as YAML always reads it back as this text: a JSON string is a YAML string. */
function quoted(text: string): string {
	return JSON.stringify(text);
}
