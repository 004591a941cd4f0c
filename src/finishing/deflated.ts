import zlib from 'pako/lib/zlib/deflate.js';
import Stream from 'pako/lib/zlib/zstream.js';

const best = 9;
const finish = 4;
const streamEnd = 1;

let stream: Stream | undefined;

/**
 * The bytes compressed, with the header of zlib; `undefined` where that makes them no shorter. By a package and not by
 * Node, whose library gives other bytes on another processor; its tables are made once for all calls.
 */
export function deflated(bytes: Uint8Array): Uint8Array | undefined {
	const at = (stream ??= newStream());
	zlib.deflateReset(at);
	Object.assign(at, { input: bytes, next_in: 0, avail_in: bytes.length });
	Object.assign(at, { output: new Uint8Array(bytes.length), next_out: 0, avail_out: bytes.length });
	const isWhole = zlib.deflate(at, finish) === streamEnd && at.next_out < bytes.length;
	return isWhole ? at.output.subarray(0, at.next_out) : undefined;
}

function newStream(): Stream {
	const made = new Stream();
	zlib.deflateInit(made, best);
	return made;
}
