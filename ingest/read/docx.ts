import { checkArchive } from './docx/check-archive.ts';
import { unpackEntry, type ZipEntry } from './docx/zip-directory.ts';
import { readHtml } from './html.ts';
import { refusal } from './refusal.ts';
import type { SourceText } from './source-text.ts';

/**
 * Reads a Word file. Pictures are left out, nothing outside the file is fetched, nothing is written to disk.
 * @throws Failure FORMAT_UNKNOWN for another kind of archive; FORMAT_UNREADABLE when damaged, encrypted or a bomb
 */
export async function readDocx(bytes: Uint8Array, name: string): Promise<SourceText> {
  const entries = checkArchive(bytes, name);
  const { text } = readHtml(await convert(bytes, name), name);
  return { format: 'docx', text, title: titleOf(bytes, entries) };
}

async function convert(bytes: Uint8Array, name: string): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      {
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    );
    return value;
  } catch (error) {
    throw refusal('FORMAT_UNREADABLE', name, '请用 Word 或 WPS 另存为 .docx 后再试', error);
  }
}

/** The title of the core properties. */
function titleOf(bytes: Uint8Array, entries: readonly ZipEntry[]): string | null {
  const core = entries.find((entry) => entry.name === 'docProps/core.xml');
  const xml = core ? new TextDecoder().decode(unpackEntry(bytes, core)) : '';
  const title = /<dc:title(?:\s[^<>]*)?>([^<]*)</.exec(xml)?.[1]?.trim();
  return title ? decodeEntities(title) : null;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decodeEntities = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');
