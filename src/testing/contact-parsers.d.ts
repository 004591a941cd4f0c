// Programs of others that read contacts, which bring no types.
declare module 'vcf' {
	interface Property {
		valueOf(): string;
	}
	interface Card {
		get(key: string): Property | Property[] | undefined;
	}
	const vCard: { parse(text: string): Card[] };
	export { vCard as default };
}

declare module 'vcard-parser' {
	interface Value {
		readonly value: string | readonly string[];
	}
	const parser: { parse(text: string): Readonly<Record<string, readonly Value[] | undefined>> };
	export { parser as default };
}
