import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { renamedFont } from './renamed-font.ts';
import { withRoundedOutlines } from './rounded-outlines.ts';
import { toWoff } from './woff.ts';

/** A font from a package, as it is when it comes and as it is called when it is cut. */
export interface FontSource {
	readonly family: string;
	readonly copyright: string;
	readonly file: string;
	readonly licence: string;
}

const modules = createRequire(import.meta.url);

export const headingSource: FontSource = {
	family: 'Gazette Heading',
	copyright: 'Copyright 2012 Google Inc. OFL 1.1',
	file: modules.resolve('@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf'),
	licence: modules.resolve('@expo-google-fonts/noto-serif-sc/LICENSE_FONT'),
};

export const digitsSource: FontSource = {
	family: 'Gazette Digits',
	copyright: 'Copyright 2017 IBM Corp. OFL 1.1',
	file: modules.resolve('@expo-google-fonts/ibm-plex-sans/500Medium/IBMPlexSans_500Medium.ttf'),
	licence: modules.resolve('@expo-google-fonts/ibm-plex-sans/LICENSE_FONT'),
};

/** A line of horizontal text needs none of these; what stays are the outlines, their widths and the kerning of Latin letters. */
const unusedTables = ['BASE', 'DSIG', 'GDEF', 'GSUB', 'STAT', 'VORG', 'gasp', 'prep', 'vhea', 'vmtx'];
const cutting = { keepFeatures: ['kern'], noHinting: true, dropTables: unusedTables } as const;

const outlineStep = 8;

/** A font cut to the characters, under a name of its own: the licence reserves the old one for the whole font. */
export async function openFont({ family, copyright, file }: FontSource, characters: string): Promise<Buffer> {
	const cut = await subsetFont(await readFile(file), characters, { ...cutting, targetFormat: 'truetype' });
	return withRoundedOutlines(renamedFont(cut, { family, copyright }), outlineStep);
}

/** The bytes of a web font with the characters. WOFF2 is a fifth smaller and ten times as slow: for files that pages share. */
export async function cutFont(font: Buffer, characters: string, format: 'woff' | 'woff2'): Promise<Buffer> {
	if (format === 'woff2') return subsetFont(font, characters, { ...cutting, targetFormat: format });
	return toWoff(await subsetFont(font, characters, { ...cutting, targetFormat: 'truetype' }));
}
