export type FillValues = Readonly<Record<string, string | number>>;

/** A text with every `{{name}}` replaced by the value of that name; one without a value stays as it is. */
export function fillIn(text: string, values: FillValues): string {
	return text.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
