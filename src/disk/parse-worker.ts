import './keep-compiled.ts';

// A thread of `parseInParallel`.
await import('./parse-share.ts');
