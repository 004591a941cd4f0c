declare module 'subset-font' {
	export interface SubsetOptions {
		readonly targetFormat?: 'truetype' | 'woff' | 'woff2';
		readonly keepFeatures?: readonly string[];
		readonly noHinting?: boolean;
		readonly dropTables?: readonly string[];
	}

	/** A font that holds the glyphs of the text and no others. */
	function subsetFont(font: Buffer, text: string, options?: SubsetOptions): Promise<Buffer>;
	export { subsetFont as default };
}
