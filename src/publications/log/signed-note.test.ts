import { describe, expect, test } from 'vitest';
import { parseCheckpoint, signCheckpoint } from './checkpoint.ts';
import { parseNote, signNote, verdictOf } from './signed-note.ts';
import { formatSigner, formatVerifier, isKeyName, parseSigner, parseVerifier, signerFromSeed } from './signing-keys.ts';
import ofGo from './vectors-of-go.json' with { type: 'json' };

const bytes = (text: string) => new TextEncoder().encode(text);
const text = 'Ask who holds the list,\nthen ask who keeps a copy.\n';
const signer = signerFromSeed('anyland.example/log', new Uint8Array(32).fill(7));
const other = signerFromSeed('anyland.example/log', new Uint8Array(32).fill(8));
const note = signNote(text, signer);

// The example of the package `note` of Go.
const peter = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const privatePeter = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const petersText =
	"If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const petersLine =
	'— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

const verdict = (message: string | Uint8Array, key = signer.verifier) => {
	const parsed = parseNote(typeof message === 'string' ? bytes(message) : message);
	return parsed && verdictOf(parsed, key);
};

describe('what another program wrote', () => {
	test('is signed by its key, byte for byte as it signed', () => {
		expect(signNote(petersText, parseSigner(privatePeter)!)).toBe(`${petersText}\n${petersLine}`);
		expect(verdict(`${petersText}\n${petersLine}`, parseVerifier(peter)!)).toBe('signed');
	});

	test('is a checkpoint that we write byte for byte', () => {
		expect(formatVerifier(parseVerifier(ofGo.verifier)!)).toBe(ofGo.verifier);
		expect(formatSigner(parseSigner(ofGo.signer)!)).toBe(ofGo.signer);
		const { checkpoint } = parseCheckpoint(bytes(ofGo.checkpoint))!;
		expect(signCheckpoint(checkpoint, parseSigner(ofGo.signer)!)).toBe(ofGo.checkpoint);
	});
});

describe('a key', () => {
	test.each([peter, ofGo.verifier])('%s is taken whole, and in no part or change of it', (key) => {
		expect(parseVerifier(key)).toBeDefined();
		for (let from = 0; from < key.length; from++) {
			for (let until = from + 1; until <= key.length; until++) {
				if (until - from < key.length) expect(parseVerifier(key.slice(from, until))).toBeUndefined();
			}
			const changed = key.slice(0, from) + String.fromCharCode(key.charCodeAt(from) + 1) + key.slice(from + 1);
			expect(parseVerifier(changed)).toBeUndefined();
		}
	});

	test('that signs is taken whole, and in no change of it', () => {
		for (let at = 0; at < privatePeter.length; at++) {
			const next = String.fromCharCode(privatePeter.charCodeAt(at) + 1);
			expect(parseSigner(privatePeter.slice(0, at) + next + privatePeter.slice(at + 1))).toBeUndefined();
		}
	});

	test.each([
		'PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==',
		`${peter}\n`,
		` ${peter}`,
		'',
	])('is not %j', (text) => expect(parseVerifier(text)).toBeUndefined());

	test('of another kind, with the id of name and key, is none here', () => {
		expect(parseVerifier('PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')).toBeUndefined();
	});

	test.each(['', 'a b', 'a+b', 'a\u00a0b', 'a\u3000b', 'a\u0085b', 'a\nb', 'a\u200bb', '\ufeffa'])(
		'is never called %j',
		(name) => expect(isKeyName(name)).toBe(false),
	);
});

describe('a note', () => {
	test('is signed by its key, and by no other of its name', () => {
		expect(verdict(note)).toBe('signed');
		expect(verdict(note, other.verifier)).toBe('unknown');
	});

	test('is signed by both of two keys, and what a third has signed does no harm', () => {
		const lineOf = (message: string) => message.slice(message.lastIndexOf('— '));
		const both = note + lineOf(signNote(text, other)) + petersLine;
		expect(verdict(both)).toBe('signed');
		expect(verdict(both, other.verifier)).toBe('signed');
	});

	test('says that it is not signed where one bit of it is another', () => {
		const whole = bytes(note);
		const taken: string[] = [];
		for (let at = 0; at < whole.length; at++) {
			for (let bit = 0; bit < 8; bit++) {
				if (verdict(whole.with(at, whole[at]! ^ (1 << bit))) === 'signed') taken.push(`${at}:${bit}`);
			}
		}
		expect(taken).toEqual([]);
	});

	test('is forged where the text is another', () => expect(verdict(note.replace('Ask', 'Asc'))).toBe('forged'));

	test.each([
		['no signature', text],
		['an empty place for signatures', `${text}\n`],
		['no newline at its end', note.slice(0, -1)],
		['a control in it', note.replace('list', 'li\u0001st')],
		['a carriage return in it', note.replaceAll('\n', '\r\n')],
		['a line behind its signatures', `${note}Unexpected line.\n`],
		['a name with a space', note.replace('anyland.example/log', 'any land')],
		['more signatures than anybody reads', text + `\n${petersLine.repeat(101)}`],
	])('is none with %s', (_, message) => expect(parseNote(bytes(message))).toBeUndefined());

	test('is none in bytes that are not UTF-8, or far too many', () => {
		expect(parseNote(Uint8Array.of(0xff, ...bytes(note)))).toBeUndefined();
		expect(parseNote(bytes(`${'x'.repeat(1_000_001)}\n\n${petersLine}`))).toBeUndefined();
	});
});

describe('a checkpoint', () => {
	const root = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';
	const of = (lines: string) => parseCheckpoint(bytes(signNote(lines, signer)))?.checkpoint;

	test('says log, size and root, and may say more', () => {
		expect(of(`anyland.example/log\n20852163\n${root}\n`)).toMatchObject({
			origin: 'anyland.example/log',
			size: 20852163,
		});
		expect(of(`anyland.example/log\n0\n${root}\nmore\n`)).toMatchObject({ size: 0 });
	});

	test.each([
		['a leading zero', `a\n012\n${root}\n`],
		['a sign', `a\n+12\n${root}\n`],
		['a size that no number holds', `a\n9999999999999999\n${root}\n`],
		['no root', 'a\n12\n'],
		['a short root', 'a\n12\nAAAA\n'],
		['a root in other letters', `a\n12\n${root.replaceAll('/', '_')}\n`],
		['no origin', `\n12\n${root}\n`],
		['an empty line', `a\n12\n${root}\n\nmore\n`],
	])('is none with %s', (_, lines) => expect(of(lines)).toBeUndefined());
});
