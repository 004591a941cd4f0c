import type { Site } from '../site.ts';

const kilobyte = 1000;

/** The size of a file as it is told to readers, in kilobytes or megabytes of a thousand each: `46.9 kB`. */
export function sizeInWords({ t }: Site, bytes: number): string {
	const kilobytes = bytes / kilobyte;
	return kilobytes < kilobyte
		? t('data.kilobytes', { size: kilobytes.toFixed(1) })
		: t('data.megabytes', { size: (kilobytes / kilobyte).toFixed(1) });
}
