import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { OfficialDocument } from '../../formats/documents/official-document.ts';
import { tablesOf } from '../font-tables.ts';
import { documentForPrint } from './document-for-print.ts';

/** What prints documents as PDF. It holds two fonts in memory, and is opened once for all of them. */
export interface Press {
	/** The bytes of the PDF, the same on every machine. A document that breaks PDF/UA-1 is an error. */
	print(document: OfficialDocument): Uint8Array;
}

/** The binding of Typst is not installed here. */
export class NoPress extends Error {
	override readonly name = 'NoPress';
}

/** The press; `NoPress` where its binding is missing. */
export async function openPress(): Promise<Press> {
	const { NodeCompiler } = await bindingOfTypst();
	const template = readFileSync(new URL('./official-document.typ', import.meta.url), 'utf8');
	const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fontFiles().map(openFont) }] });
	return {
		print(document) {
			const inputs = { document: documentForPrint(document), family };
			const made = compiler.compile({ mainFileContent: template, inputs });
			const { result } = made;
			if (!result) throw new Error(`${document.title}: ${JSON.stringify(made.takeDiagnostics()?.shortDiagnostics)}`);
			const bytes = compiler.pdf(result, { pdfStandard: 'ua-1' });
			compiler.evictCache(0);
			return bytes;
		},
	};
}

const modules = createRequire(import.meta.url);

/** Body and headings: all that documents are set in, on every machine. */
function fontFiles(): readonly string[] {
	return ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf'].map((file) =>
		modules.resolve(`@expo-google-fonts/noto-serif-sc/${file}`),
	);
}

const familyInFile = 'Noto Serif SC';
/** As long as the name in the file. */
const family = 'Fayan Book SC';

/** A font under a name that no font of the machine has: Typst looks at those too, and another version would set other lines. */
function openFont(file: string): Buffer {
	const font = readFileSync(file);
	const names = tablesOf(font).find(([tag]) => tag === 'name')?.[1];
	const here = Buffer.from(familyInFile, 'utf16le').swap16();
	const renamed = Buffer.from(family, 'utf16le').swap16();
	for (let at = names?.indexOf(here) ?? -1; names && at >= 0; at = names.indexOf(here, at)) renamed.copy(names, at);
	return font;
}

async function bindingOfTypst() {
	try {
		return await import('@myriaddreamin/typst-ts-node-compiler');
	} catch (cause) {
		throw new NoPress('', { cause });
	}
}
