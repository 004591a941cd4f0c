// The parts of pako below its own interface, which makes a new state of a quarter of a megabyte for every call.

declare module 'pako/lib/zlib/zstream.js' {
	class Stream {
		input: Uint8Array;
		next_in: number;
		avail_in: number;
		output: Uint8Array;
		next_out: number;
		avail_out: number;
	}
	export { Stream as default };
}

declare module 'pako/lib/zlib/deflate.js' {
	import type Stream from 'pako/lib/zlib/zstream.js';
	const zlib: {
		deflateInit(stream: Stream, level: number): number;
		deflateReset(stream: Stream): number;
		/** What is left over in the end is written too with `flush` 4 (Z_FINISH); 1 (Z_STREAM_END) where all went into the output. */
		deflate(stream: Stream, flush: number): number;
	};
	export { zlib as default };
}
