import { expect, test } from 'vitest';
import { pageInIe11, styleInIe11 } from './ie11.ts';

test.each([
	['a{color:red;color:var(--x)}', 'a{color:red}'],
	[':root{--x:1px}', ':root{}'],
	['a{display:block;display:grid;grid-template-columns:1fr 1fr;gap:1rem}', 'a{display:block}'],
	['a:focus-visible,b{color:red}', ''],
	['a:is(.x),b{color:red}', ''],
	['a:not(.x){color:red}', 'a:not(.x){color:red}'],
	['a:not(.x,.y){color:red}', ''],
	['a:not(.x .y){color:red}', ''],
	['a[href="x:is(y)"]{color:red}', 'a[href="x:is(y)"]{color:red}'],
	['@supports (display:grid){a{color:red}}b{top:0}', 'b{top:0}'],
	['@media (min-width:40rem){a{width:min(1px,2px);top:0}}', '@media (min-width:40rem){a{top:0}}'],
	['@media (pointer:coarse),print{a{top:0}}', '@media print{a{top:0}}'],
	['@media (prefers-color-scheme:dark){a{top:0}}', ''],
	['@font-face{src:url(data:font/woff;base64,AA==)}', '@font-face{src:url(data:font/woff;base64,AA==)}'],
	['a{background:url("a;}b");top:0}', 'a{background:url("a;}b");top:0}'],
	['a{max-width:62rem;width:calc(1px + 2px);width:clamp(1px,2px,3px)}', 'a{max-width:62rem;width:calc(1px + 2px)}'],
	['a{position:sticky}', 'a{}'],
	['a::marker{top:0}a::before{content:"; var(--x)"}', 'a::before{content:"; var(--x)"}'],
])('of the style %s remains %s', (css, left) => {
	expect(styleInIe11(css)).toBe(left);
});

test('what a page folds away stands open', () => {
	expect(pageInIe11('<head></head><details><summary>a</summary>b</details><template>c</template>')).toMatch(
		/<details open><summary>a<\/summary>b<\/details><span>c<\/span>/,
	);
});
