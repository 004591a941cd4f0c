import '../src/disk/keep-compiled.ts';

await import('../src/commands/keys.ts');
