/** The words of the last part of an address: `/agencies/water-resources.html` are `water resources`. */
export function addressWords(path: string): string {
	const last = path.split('/').filter((part) => part !== '' && part !== 'index.html');
	return decoded(last[last.length - 1] ?? '')
		.replace(/\.\w{1,5}$/, '')
		.replace(/[-_+.\s]+/g, ' ')
		.trim();
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
