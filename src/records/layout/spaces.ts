import { CST, Lexer } from 'yaml';

/** One piece of a YAML text: a space, a bracket, a scalar, a comment, an end of a line. */
interface Piece {
	readonly type: string;
	readonly source: string;
}

/** A text with the spaces inside its lines in order, without spaces at line ends and without double blank lines. */
export function formatSpaces(text: string): string {
	const pieces = withoutTrailingSpace(piecesOf(text.replace(/\r\n/g, '\n')));
	const spaced = spacedInBraces(pieces);
	return withoutBlankLines(spaced)
		.map(({ source }) => source)
		.join('');
}

function piecesOf(text: string): Piece[] {
	const pieces: Piece[] = [];
	let isScalar = false;
	for (const lexeme of new Lexer().lex(text)) {
		const type = CST.tokenType(lexeme) ?? 'error';
		if (type === 'scalar') isScalar = true;
		else if (type !== 'doc-mode' && type !== 'flow-error-end') {
			pieces.push({ type: isScalar ? 'scalar' : type, source: lexeme });
			isScalar = false;
		}
	}
	return pieces;
}

function withoutTrailingSpace(pieces: readonly Piece[]): Piece[] {
	return pieces.filter(({ type }, index) => type !== 'space' || !isEnd(pieces[index + 1]));
}

function isEnd(piece: Piece | undefined): boolean {
	return piece === undefined || piece.type === 'newline';
}

/** One space inside braces, none inside brackets, one after commas and colons. Ends of lines stay where they are. */
function spacedInBraces(pieces: readonly Piece[]): Piece[] {
	const result: Piece[] = [];
	let depth = 0;
	for (const [index, piece] of pieces.entries()) {
		if (piece.type === 'space') {
			const gap = gapBetween(pieces[index - 1], pieces[index + 1], depth) ?? piece.source;
			if (gap !== '') result.push({ type: 'space', source: gap });
			continue;
		}
		const before = pieces[index - 1];
		if (before && before.type !== 'space' && (gapBetween(before, piece, depth) ?? '') !== '')
			result.push({ type: 'space', source: ' ' });
		if (/^flow-(?:map|seq)-start$/.test(piece.type)) depth += 1;
		if (/^flow-(?:map|seq)-end$/.test(piece.type)) depth -= 1;
		result.push(piece);
	}
	return result;
}

/** What belongs between two pieces of one line; `undefined` where it stays as written. */
function gapBetween(before: Piece | undefined, after: Piece | undefined, depth: number): string | undefined {
	const [left, right] = [before?.type, after?.type];
	if (left === undefined || right === undefined || left === 'newline' || right === 'newline' || right === 'comment')
		return undefined;
	if (left === 'map-value-ind') return ' ';
	if (depth === 0) return undefined;
	if (left === 'flow-map-start') return right === 'flow-map-end' ? '' : ' ';
	if (right === 'flow-map-end') return ' ';
	if (left === 'flow-seq-start' || right === 'flow-seq-end' || right === 'comma') return '';
	if (right === 'map-value-ind') return left === 'comma' ? undefined : '';
	return left === 'comma' ? ' ' : undefined;
}

/** At most one blank line in a row, none at the beginning, and one end of a line at the end. */
function withoutBlankLines(pieces: readonly Piece[]): Piece[] {
	const result: Piece[] = [];
	let ends = 2;
	for (const piece of pieces) {
		ends = piece.type === 'newline' ? ends + 1 : 0;
		if (ends <= 2) result.push(piece);
	}
	while (result.at(-1)?.type === 'newline') result.pop();
	if (result.length > 0 && !result.at(-1)?.source.endsWith('\n')) result.push({ type: 'newline', source: '\n' });
	return result;
}
