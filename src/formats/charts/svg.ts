import { escapeMarkup } from '../escape-markup.ts';

// A chart is one SVG element as text, as wide as the room that it has: what lies across is in percent of its width, what
// stands upright and its words are in pixels. Its classes take their colours from CSS variables; without any CSS it is
// drawn in the colour of the text around it. Nothing is told by colour alone: parts are plain, hatched, empty or late, and
// every bar has its number beside it as text. No `style` attribute stands in it, for the Content-Security-Policy.

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with children that are markup already. Attributes without a value are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
	const listed = Object.entries(attributes)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => ` ${key}="${escapeMarkup(typeof value === 'number' ? rounded(value) : String(value))}"`);
	const inside = children.join('');
	return inside === '' ? `<${name}${listed.join('')}/>` : `<${name}${listed.join('')}>${inside}</${name}>`;
}

/** A place across: percent of the width of the chart, or pixels from its left edge. */
export type Across = `${number}%` | number;

/** Percent of the width, 0–100. */
export function percent(value: number): `${number}%` {
	return `${Math.round(value * 100) / 100}%`;
}

/** A text at a place; `anchor` is where the place lies in it. A space follows, so that who reads the texts alone reads words. */
export function label(
	content: string,
	at: { readonly x: Across; readonly y: number; readonly anchor?: 'start' | 'middle' | 'end'; readonly class?: string },
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

export function svg({ id, title, description }: ChartFrame, height: number, ...children: readonly string[]): string {
	const attributes = {
		xmlns: 'http://www.w3.org/2000/svg',
		class: 'chart',
		width: '100%',
		height: rounded(height),
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

/** How a part of a bar is drawn; `late` alone has the colour of the seal. */
export type Look = 'plain' | 'hatched' | 'empty' | 'late';

/** A part of a bar, or its sign in the legend. */
export function part(
	id: string,
	look: Look,
	box: { readonly x: Across; readonly y: number; readonly width: Across; readonly height: number },
): string {
	const fill = { plain: 'currentColor', hatched: `url(#${id}-hatch)`, empty: 'none', late: 'currentColor' }[look];
	return element('rect', { class: `chart-${look}`, ...box, fill, stroke: 'currentColor', 'stroke-width': 1 });
}

/** What a part of a bar means. */
export interface Meaning {
	readonly look: Look;
	readonly text: string;
}

const legendRow = 20;

/** What the parts of a bar mean, one below the other, from `y` on. */
export function legend(id: string, y: number, meanings: readonly Meaning[]): { svg: string; height: number } {
	const rows = meanings.flatMap(({ look, text }, index) => {
		const top = y + index * legendRow;
		return [
			part(id, look, { x: 1, y: top + 4, width: 14, height: 10 }),
			label(text, { x: 22, y: top + 13, class: 'chart-legend' }),
		];
	});
	return { svg: rows.join(''), height: meanings.length * legendRow };
}

/** At most two decimals, without trailing zeros. */
function rounded(value: number): string {
	return String(Math.round(value * 100) / 100);
}
