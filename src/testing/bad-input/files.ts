import type { BadInput } from './bad-input.ts';
import { worldInputs } from './worlds.ts';

/** Files that lie or are called as none may. */
export const fileInputs: readonly BadInput[] = worldInputs([
	[
		'a page where the site has its own',
		'page-is-a-route',
		1,
		1,
		{ water: '' },
		{ 'pages/zh/roster.mdx': '---\ntitle: A\ndescription: B\n---\n' },
	],
	[
		'a page without a title',
		'page-untitled',
		1,
		1,
		{ water: '' },
		{ 'pages/en/about.mdx': '---\ntitle: ""\ndescription: B\n---\n' },
	],
	['a page of a language that the site has not', 'stray-file', 1, 1, { water: '' }, { 'pages/fr/about.mdx': '' }],
	['a page where no pages lie', 'stray-file', 1, 1, { water: '' }, { 'data/index.mdx': '' }],
	['a passage that stands nowhere', 'stray-file', 1, 1, { water: '' }, { 'pages/en/_about.mdx': '' }],
	[
		'a record below a folder that is called like a page',
		'stray-file',
		1,
		1,
		{ water: '' },
		{ 'agencies/x.md/all/water.yaml': '' },
	],
	['a folder that Windows keeps', 'reserved-name', 1, 1, { water: '' }, { 'agencies/con/water.yaml': '' }],
	['two folders that differ in case', 'paths-differ-in-case', 1, 1, { water: '' }, { 'agencies/All/health.yaml': '' }],
	['a control in the name of a file', 'file-name-character', 1, 1, { water: '' }, { 'agencies/all/a\u0007b.yaml': '' }],
]);
