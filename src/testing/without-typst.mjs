import { registerHooks } from 'node:module';

/** Loaded before a command, it makes the binding of Typst one that is not installed, in every thread. */
registerHooks({
	resolve(specifier, context, next) {
		if (specifier.includes('typst-ts-node-compiler')) throw new Error(`${specifier} is not installed`);
		return next(specifier, context);
	},
});
