declare module 'pako' {
	const pako: {
		/** Compressed bytes with the header of zlib. */
		deflate(bytes: Uint8Array, options: { readonly level: number }): Uint8Array;
	};
	export { pako as default };
}
