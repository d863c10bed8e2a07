import { crc32, deflateRawSync } from 'node:zlib';

/** 1980-01-01 00:00, the earliest moment a ZIP can name: the same input gives the same bytes. */
const DOS_TIME = 0;
const DOS_DATE = 0x21;
const LOCAL_FILE = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;

/** A ZIP archive of `[name, text]` entries. */
export function zip(entries) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, text] of entries) {
    const file = deflatedFile(name, text);
    const local = Buffer.concat([u32(LOCAL_FILE), file.header, Buffer.from(name), file.data]);
    directory.push(Buffer.concat([u32(DIRECTORY_ENTRY), u16(VERSION), file.header, tail(offset), Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...parts, central, endRecord(entries.length, central.length, offset)]);
}

function deflatedFile(name, text) {
  const content = Buffer.from(text);
  const data = deflateRawSync(content, { level: 9 });
  const fields = [u16(VERSION), u16(UTF8_NAMES), u16(DEFLATED), u16(DOS_TIME), u16(DOS_DATE)];
  const sizes = [u32(crc32(content)), u32(data.length), u32(content.length)];
  const header = Buffer.concat([...fields, ...sizes, u16(Buffer.byteLength(name)), u16(0)]);
  return { data, header };
}

/** Comment length, disk, attributes and place of a directory entry. */
const tail = (offset) => Buffer.concat([u16(0), u16(0), u16(0), u32(0), u32(offset)]);

function endRecord(count, size, offset) {
  return Buffer.concat([u32(DIRECTORY_END), u16(0), u16(0), u16(count), u16(count), u32(size), u32(offset), u16(0)]);
}

function u16(value) {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
