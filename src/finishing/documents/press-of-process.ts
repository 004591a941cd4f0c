import type { Press } from './press.ts';

// Pages are bundled and run beside the command that builds them: a variable of a module would be there twice.
const place = Symbol.for('fayan.press');
const ofProcess = globalThis as { [place]?: Press | undefined };

/** Gives the pages that are made in this process a press, until it is called with none. */
export function keepPress(press: Press | undefined): void {
	ofProcess[place] = press;
}

/** The press of the command that makes the pages; `undefined` where none prints, as while pages are being written. */
export function pressOfProcess(): Press | undefined {
	return ofProcess[place];
}
