import { createHash } from 'node:crypto';

const mainPart = /<main\b[\s\S]*<\/main>/;
const place = /(<[a-z]+\b[^>]*\bdata-page-hash\b[^>]*>)[^<]*/;

/**
 * A page with the hash of what it says where an element with `data-page-hash` stands: the first twelve digits of the
 * SHA-256 over the UTF-8 bytes from `<main` to `</main>`, both among them.
 */
export function withPageHash(html: string): string {
	const [main] = mainPart.exec(html) ?? [];
	if (main === undefined) return html;
	const hash = createHash('sha256').update(main).digest('hex').slice(0, 12);
	return html.replace(place, (_, opening: string) => opening + hash);
}
