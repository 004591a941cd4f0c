import type { Finder } from './finder.ts';
import { compact, hasHan, wordsOf } from './fold.ts';

/** The nation and its ministries. */
const national = /^(?:国家|中国|中央|全国|国务院)|部$/;

/** Whether a folded query names a place that is none of the registry: then nothing is guessed. */
export function namesElsewhere({ elsewhere }: Finder, folded: string): boolean {
	const written = compact(folded);
	if (hasHan(written)) {
		if (national.test(written)) return true;
		return elsewhere.names.some((name) => {
			const at = written.indexOf(name);
			return at === 0 || (at > 0 && /[省市县区州盟旗]/.test(written.charAt(at + name.length)));
		});
	}
	const words = wordsOf(folded);
	return elsewhere.sounds.some(
		(sound) => words.indexOf(sound) !== -1 || (sound.length > 4 && written.indexOf(sound) === 0),
	);
}
