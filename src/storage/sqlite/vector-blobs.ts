/** Vectors are stored as float32 in the machine's byte order, which is little endian wherever Node runs. */
export const blobOf = (vector: Float32Array) => Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);

/** A copy: SQLite's buffers need not be aligned for floats. */
export const vectorOf = (blob: Uint8Array) => new Float32Array(new Uint8Array(blob).buffer);
