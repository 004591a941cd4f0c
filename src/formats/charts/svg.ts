import { escapeMarkup } from '../escape-markup.ts';

// A chart is one SVG element as text. Its classes take their colours from CSS variables; without any CSS it is drawn in
// the colour of the text around it. Nothing is told by colour alone: parts are solid, hatched or empty, and every bar
// has its number beside it as text. No `style` attribute stands in it, for the Content-Security-Policy.

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with children that are markup already. Attributes without a value are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
	const listed = Object.entries(attributes)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => ` ${key}="${escapeMarkup(typeof value === 'number' ? rounded(value) : String(value))}"`);
	const inside = children.join('');
	return inside === '' ? `<${name}${listed.join('')}/>` : `<${name}${listed.join('')}>${inside}</${name}>`;
}

/** A text at a place; `anchor` is where the place lies in it. A space follows, so that who reads the texts alone reads words. */
export function label(
	content: string,
	at: { readonly x: number; readonly y: number; readonly anchor?: 'start' | 'middle' | 'end'; readonly class?: string },
): string {
	const { x, y, anchor = 'start' } = at;
	const place = { class: at.class ?? 'chart-label', x, y, 'text-anchor': anchor, fill: 'currentColor' };
	return `${element('text', place, escapeMarkup(content))} `;
}

/** What every chart says of itself. `id` begins the ids in it and stands once on a page. */
export interface ChartFrame {
	readonly id: string;
	readonly title: string;
	readonly description: string;
}

/** The style sheet shows it between 286 and 350 pixels wide, so that its words are 11 to 14 pixels high. */
export const chartWidth = 300;

export function svg({ id, title, description }: ChartFrame, height: number, ...children: readonly string[]): string {
	const attributes = {
		xmlns: 'http://www.w3.org/2000/svg',
		class: 'chart',
		viewBox: `0 0 ${chartWidth} ${rounded(height)}`,
		'font-size': 12,
		role: 'img',
		'aria-labelledby': `${id}-title ${id}-description`,
	};
	return element(
		'svg',
		attributes,
		element('title', { id: `${id}-title` }, escapeMarkup(title)),
		' ',
		element('desc', { id: `${id}-description` }, escapeMarkup(description)),
		' ',
		hatching(id),
		...children,
	);
}

function hatching(id: string): string {
	const pattern = {
		id: `${id}-hatch`,
		width: 5,
		height: 5,
		patternUnits: 'userSpaceOnUse',
		patternTransform: 'rotate(45)',
	};
	const line = { class: 'chart-hatch', d: 'M1 0V5', stroke: 'currentColor', 'stroke-width': 1.5 };
	return element('defs', {}, element('pattern', pattern, element('path', line)));
}

/** The parts of a bar in order: the first solid, the second hatched, the third empty. */
const looks = ['solid', 'hatched', 'empty'] as const;

/** A part of a bar, or its sign in the legend. */
export function part(
	id: string,
	index: number,
	box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): string {
	const look = looks[index] ?? 'empty';
	const fill = { solid: 'currentColor', hatched: `url(#${id}-hatch)`, empty: 'none' }[look];
	return element('rect', { class: `chart-${look}`, ...box, fill, stroke: 'currentColor', 'stroke-width': 1 });
}

const legendRow = 20;

/** What the parts of a bar mean, one below the other, from `y` on. */
export function legend(id: string, y: number, meanings: readonly string[]): { svg: string; height: number } {
	const rows = meanings.flatMap((meaning, index) => {
		const top = y + index * legendRow;
		return [
			part(id, index, { x: 1, y: top + 4, width: 14, height: 10 }),
			label(meaning, { x: 22, y: top + 13, class: 'chart-legend' }),
		];
	});
	return { svg: rows.join(''), height: meanings.length * legendRow };
}

/** At most two decimals, without trailing zeros. */
function rounded(value: number): string {
	return String(Math.round(value * 100) / 100);
}
