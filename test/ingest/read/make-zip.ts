import { crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive to make; `claimedSize` lies about its size. */
export interface ZipPart {
  readonly name: string;
  readonly content: string;
  readonly claimedSize?: number;
  readonly encrypted?: boolean;
}

/** A small ZIP archive, as the standard asks for it. */
export function makeZip(parts: readonly ZipPart[]): Uint8Array {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const fields = fieldsOf(part);
    const local = Buffer.concat([header('504b0304', fields), fields.name, fields.packed]);
    entries.push(entryOf(fields, offset), fields.name);
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}

interface Fields {
  readonly name: Buffer;
  readonly packed: Buffer;
  readonly checksum: number;
  readonly size: number;
  readonly flags: number;
}

function fieldsOf({ name, content, claimedSize, encrypted = false }: ZipPart): Fields {
  const raw = Buffer.from(content);
  const flags = 0x800 | (encrypted ? 1 : 0);
  return {
    name: Buffer.from(name),
    packed: deflateRawSync(raw),
    checksum: crc32(raw),
    size: claimedSize ?? raw.length,
    flags,
  };
}

/** The fields that a local header and a directory entry share, in the layout of the local header. */
function header(signature: string, { name, packed, checksum, size, flags }: Fields): Buffer {
  const bytes = Buffer.alloc(30);
  bytes.write(signature, 'hex');
  bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(flags, 6);
  bytes.writeUInt16LE(8, 8);
  bytes.writeUInt32LE(checksum, 14);
  bytes.writeUInt32LE(packed.length, 18);
  bytes.writeUInt32LE(size, 22);
  bytes.writeUInt16LE(name.length, 26);
  return bytes;
}

/** A directory entry is a local header with the version of its maker put in front of the rest, and its place behind. */
function entryOf(fields: Fields, offset: number): Buffer {
  const bytes = Buffer.alloc(46);
  bytes.write('504b0102', 'hex');
  bytes.writeUInt16LE(20, 4);
  header('00000000', fields).copy(bytes, 6, 4);
  bytes.writeUInt32LE(offset, 42);
  return bytes;
}
