/**
 * What can be pressed and is lower than `least` pixels. Runs in the page. Links in the running text of a passage are as
 * high as its lines (WCAG 2.2, 2.5.8, exception "inline").
 */
export function smallTargets(least: number): string[] {
	return (
		Array.from(document.querySelectorAll<HTMLElement>('a[href], button, input, summary, select'))
			// A label is pressed with what it holds.
			.map((target) => (target.matches('[type=radio], [type=checkbox]') && target.closest('label')) || target)
			.filter(
				(target) => target.checkVisibility({ visibilityProperty: true }) && !target.closest('.prose p, .prose li'),
			)
			.map((target) => ({ target, box: target.getBoundingClientRect() }))
			.filter(({ box }) => box.width > 1 && box.height > 1 && box.height < least - 0.5)
			.map(({ target, box }) => `${Math.round(box.height)} px: ${target.outerHTML.slice(0, 120)}`)
	);
}
