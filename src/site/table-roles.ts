const roles: Readonly<Record<string, string>> = { tr: 'row', td: 'cell', th: 'rowheader' };

/** The rows of a table as HTML, each part with its role, so that it keeps it where a style makes a block of it. */
export function withTableRoles(rows: string): string {
	return rows.replace(/<(tr|td|th)(?=[\s>])(?![^>]*\srole=)/g, (tag, name: string) => `${tag} role="${roles[name]}"`);
}
