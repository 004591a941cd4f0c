import { expect, test } from 'vitest';
import { commandWords } from './command-words.ts';
import en from './commands.en.json' with { type: 'json' };
import zh from './commands.zh.json' with { type: 'json' };
import { fillIn } from './fill-in.ts';

const placeholders = (text: string) => new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name));

test('both languages have the same words, and speak of the same values', () => {
	const chinese: Record<string, string> = zh;
	const english: Record<string, string> = en;
	const base = (key: string) => key.replace(/_one$/, '');
	expect([...new Set(Object.keys(english).map(base))].sort()).toEqual(Object.keys(chinese).sort());
	for (const [key, text] of Object.entries(chinese))
		expect(placeholders(english[key] ?? '')).toEqual(placeholders(text));
});

test('a count of one has a form of its own in English', () => {
	const words = commandWords('en');
	expect([words('updates.days', { count: 1 }), words('updates.days', { count: 2 })]).toEqual(['1 day', '2 days']);
	expect(commandWords('zh')('updates.days', { count: 1 })).toBe('已 1 天');
});

test('values are put in as they are, once', () => {
	expect(fillIn('{{a}} and {{b}}, {{none}}', { a: '$& {{b}}', b: 2 })).toBe('$& {{b}} and 2, {{none}}');
});
