import { describe, expect, test } from 'vitest';
import { addressSlips } from './addresses.ts';

const codesOf = (kind: string, address: string) => addressSlips(kind, address).map(({ code }) => code);

describe('an address is taken as its owner writes it', () => {
	test.each([
		'press@water.example',
		'press&media@water.example',
		"o'neil@water.example",
		'press+media@water.example',
		'news/desk=1@water.example',
		'Press@Water.Example',
		'press@新闻办.example',
		'press@水利厅.政务',
		'press@xn--fiq228c.example',
	])('mail to %s', (address) => expect(codesOf('email', address)).toEqual([]));

	test.each([
		'https://water.example',
		'https://WWW.Water.Example/News',
		'HTTPS://water.example/',
		'https://water.example?lang=zh',
		'https://water.example#press',
		'https://water.example/a?b=c&d=%20#e',
		"https://water.example/o'neil",
		'https://水利厅.example/新闻',
		'http://水利厅.政务:8080/?to=https://other.example/x',
		'https://water.example/a,b;c',
	])('a page at %s', (address) => {
		expect(codesOf('website', address)).toEqual([]);
		expect(codesOf('form', address)).toEqual([]);
	});
});

describe('an address is refused for what is wrong in it', () => {
	test.each([
		['email', 'press at water.example', 'bad-mail'],
		['email', 'press@water', 'bad-mail'],
		['email', '<press@water.example>', 'bad-mail'],
		['email', '"press"@water.example', 'bad-mail'],
		['email', 'a@b@water.example', 'bad-mail'],
		['email', 'press@-water.example', 'bad-mail'],
		['email', 'press@water.example, desk@water.example', 'two-values'],
		['email', 'a@water.example/b@water.example', 'two-values'],
		['email', 'pr\u0435ss@water.example', 'mixed-script'],
		['email', 'press@w\u0430ter.example', 'mixed-script'],
		['website', 'javascript:alert(1)', 'bad-web-address'],
		['website', 'water.example', 'bad-web-address'],
		['website', 'https://water.example/a b', 'bad-web-address'],
		['website', 'https://water.example/"a', 'bad-web-address'],
		['website', 'https://water.example/<a>', 'bad-web-address'],
		['website', 'https://water.example\\@other.example', 'bad-web-address'],
		['website', 'https://press@water.example', 'bad-web-address'],
		['website', 'https://water.example/\u202egnp', 'bad-web-address'],
		['website', 'https://water.example/\u0007', 'bad-web-address'],
		['website', 'https://w\u0430ter.example', 'mixed-script'],
		['website', 'https://ｗater.example', 'mixed-script'],
		['website', 'https://a.example、https://b.example', 'two-values'],
		['website', 'https://a.example/x,https://b.example/y', 'two-values'],
		['form', 'https://a.example/x https://b.example/y', 'two-values'],
		['form', 'form.water.example', 'bad-web-address'],
	])('%s %j: %s', (kind, address, code) => expect(codesOf(kind, address)[0]).toBe(code));
});
