import { readContent } from '../disk/read-content.ts';
import { problemText } from '../formats/terminal/problem-text.ts';
import type { SourceFile } from '../records/source.ts';

/** The files of a content folder in which everything is a plain file; throws where something is not. */
export function readContentFiles(folder: string): readonly SourceFile[] {
	const { value, problems } = readContent(folder);
	const [first] = problems;
	if (first !== undefined) throw new Error(problemText('zh', folder, first));
	return value;
}
