/** An element with its class and what it holds. Texts become text, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	className: string,
	...children: (Node | string | undefined)[]
): HTMLElementTagNameMap[Tag] {
	const made = document.createElement(tag);
	if (className !== '') made.className = className;
	for (const child of children) if (child !== undefined && child !== '') made.append(child);
	return made;
}
