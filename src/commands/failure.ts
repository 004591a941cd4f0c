import type { Translate } from '../i18n/translator.ts';
import type { PlainWordKey } from '../i18n/word-tables.ts';
import type { Holder } from '../disk/holder.ts';
import { LockHeld } from '../disk/lock.ts';
import { UsageError } from '../disk/usage-error.ts';

/** Why a command has not done what it was asked, for people and for programs. */
export interface Failure {
	readonly code: 1 | 2;
	readonly reason: 'misused' | 'locked' | 'machine';
	readonly message: string;
	readonly details: Readonly<Record<string, unknown>>;
}

/**
 * What an error says to the user: misuse, a lock that another holds, a machine that refuses (no space, no right, no such
 * file). `undefined` where we are wrong ourselves.
 */
export function failureOf(words: Translate, error: unknown): Failure | undefined {
	if (error instanceof UsageError) return { code: 2, reason: 'misused', message: error.message, details: {} };
	if (error instanceof LockHeld) {
		const { file, holder } = error;
		return { code: 1, reason: 'locked', message: lockText(words, error), details: { file, holder } };
	}
	if (!isSystemError(error)) return undefined;
	const { code = '', path } = error;
	return { code: 1, reason: 'machine', message: machineText(words, error), details: { error: code, file: path } };
}

function lockText(words: Translate, { file, holder, isRunning }: LockHeld): string {
	if (holder === undefined) return words('lock.unreadable', { file });
	const details = { file, ...holderWords(holder) };
	return words(isRunning ? 'lock.held' : 'lock.not-known', details);
}

function holderWords({ command, pid, host, since }: Holder) {
	return { command, pid, host, since };
}

/** The machine refuses: no such folder, no right to read, no space, more bytes than it can hold. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
	if (!(error instanceof Error) || !('code' in error)) return false;
	return 'syscall' in error || tooMuch.includes(String(error.code));
}

const tooMuch = ['ERR_FS_FILE_TOO_LARGE', 'ERR_STRING_TOO_LONG', 'ERR_WORKER_OUT_OF_MEMORY', 'ERR_OUT_OF_MEMORY'];

const causes: Readonly<Record<string, PlainWordKey>> = {
	EACCES: 'machine.no-right',
	EPERM: 'machine.no-right',
	EROFS: 'machine.read-only',
	ENOSPC: 'machine.full',
	EDQUOT: 'machine.full',
	EFBIG: 'machine.too-large',
	ERR_FS_FILE_TOO_LARGE: 'machine.too-large',
	ERR_STRING_TOO_LONG: 'machine.too-large',
	ENOENT: 'machine.missing',
	ENOTDIR: 'machine.missing',
	EISDIR: 'machine.folder',
	EBUSY: 'machine.busy',
	EMFILE: 'machine.many-files',
	ENFILE: 'machine.many-files',
	EIO: 'machine.defect',
};

/** What could not be done, with the cause in words and its name in the system. */
function machineText(words: Translate, error: NodeJS.ErrnoException): string {
	const { code = '', path, message } = error;
	const cause = causes[code];
	if (cause === undefined) return words('machine.other', { message });
	const about = path === undefined ? code : `${path}, ${code}`;
	return words('machine.failed', { cause: words(cause), about });
}
