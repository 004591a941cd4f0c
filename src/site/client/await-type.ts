/**
 * The type of a page stands in its stylesheet and still takes a moment to be read. Where nothing is painted yet, the
 * first paint waits for that moment, and no longer than a fifth of a second, rather than move when the type arrives.
 */
const mostMilliseconds = 200;
const { fonts, documentElement } = document;

if (fonts && performance.getEntriesByType('paint').length === 0) {
	documentElement.classList.add('awaits-type');
	const show = () => documentElement.classList.remove('awaits-type');
	const faces = ['600 1em "Gazette Heading"', '500 1em "Gazette Digits"'];
	Promise.all(faces.map((face) => fonts.load(face, '0'))).then(show, show);
	setTimeout(show, mostMilliseconds);
}

export {};
