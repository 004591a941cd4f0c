/** A page in several languages shows the half in that of its address: `data-half` is the address below which it holds. */
const halves = Array.from(document.querySelectorAll<HTMLElement>('[data-half]'));
const homes = halves
	.map(({ dataset }) => dataset['half'] ?? '')
	.filter((home) => location.pathname.indexOf(home) === 0);
const [own] = homes.sort((a, b) => b.length - a.length);
for (const half of halves) half.hidden = own !== undefined && half.dataset['half'] !== own;
