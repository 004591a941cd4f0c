import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { packedPdf } from './packed-pdf.ts';
import { tablesOf } from '../font-tables.ts';

/** Typst with the fonts and the template of documents. It holds two fonts in memory, and is opened once for all of them. */
export interface Typst {
	/** The bytes of the PDF of a document as `documentForPrint` gives it. One that breaks PDF/UA-1 is an error. */
	toPdf(document: string): Uint8Array;
}

/** Typst; `undefined` where its binding is not installed. This is the one place that loads it. */
export async function openTypst(): Promise<Typst | undefined> {
	const binding = await bindingOfTypst();
	if (!binding) return undefined;
	const template = readFileSync(new URL('./official-document.typ', import.meta.url), 'utf8');
	const compiler = binding.NodeCompiler.create({ fontArgs: [{ fontBlobs: documentFonts.map(openFont) }] });
	return {
		toPdf(document) {
			const made = compiler.compile({ mainFileContent: template, inputs: { document, family } });
			if (!made.result) throw new Error(messagesOf(made.takeDiagnostics()?.shortDiagnostics ?? []));
			const bytes = packedPdf(compiler.pdf(made.result, { pdfStandard: 'ua-1' }));
			// What is kept for the next document would be kept for ever.
			compiler.evictCache(0);
			return bytes;
		},
	};
}

/** What Typst says, without where its files lie. */
function messagesOf(diagnostics: readonly { readonly message?: string }[]): string {
	return diagnostics.map(({ message }) => message ?? '').join('; ');
}

const modules = createRequire(import.meta.url);

/** The files of all fonts that documents are set in, on every machine: of the words, and of headings and names. */
export const documentFonts = ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf'].map((file) =>
	modules.resolve(`@expo-google-fonts/noto-serif-sc/${file}`),
);

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
	} catch {
		return undefined;
	}
}
