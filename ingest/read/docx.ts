import { checkArchive, WORD } from './archive/check-archive.ts';
import { coreTitle } from './archive/core-title.ts';
import { unpackEntry, type ZipEntry } from './archive/zip-directory.ts';
import { nameNotes } from './docx/name-notes.ts';
import { openShown } from './docx/shown-archive.ts';
import { readHtml } from './html.ts';
import type { PageClues } from './html/page-clues.ts';
import { refusal } from './refusal.ts';
import { refuseSecret } from './secrecy.ts';
import type { SourceText } from './source-text.ts';

/**
 * Reads a Word file. Pictures are left out, nothing outside the file is fetched, nothing is written to disk.
 * @throws Failure FORMAT_UNKNOWN for another kind of archive; FORMAT_UNREADABLE when damaged, encrypted or a bomb;
 *   SECRET_MARKED when a page header carries a grade of secrecy
 */
export async function readDocx(bytes: Uint8Array, name: string): Promise<SourceText> {
  const entries = checkArchive(bytes, name, WORD);
  for (const header of readHeaders(bytes, entries)) refuseSecret(header, name);
  const { text, page } = readHtml(nameNotes(await convert(bytes, entries, name)), name);
  return { format: 'docx', text, title: coreTitle(bytes, entries), ...(page && isTelling(page) && { page }) };
}

const isTelling = ({ names, links }: PageClues) => names.length + links.length > 0;

/** Page headers are no part of the text, but a grade of secrecy may stand there. */
const readHeaders = (bytes: Uint8Array, entries: readonly ZipEntry[]) =>
  entries
    .filter(({ name }) => /^word\/header\d*\.xml$/.test(name))
    .map((entry) =>
      new TextDecoder()
        .decode(unpackEntry(bytes, entry))
        .replace(/<\/w:p>/g, '\n')
        .replace(/<[^<>]*>/g, ''),
    );

async function convert(bytes: Uint8Array, entries: readonly ZipEntry[], name: string): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  try {
    // Mammoth also takes an archive that is open already, which its types do not tell.
    const shown = { file: openShown(bytes, entries) } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
    const { value } = await mammoth.convertToHtml(shown, {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    });
    return value;
  } catch (error) {
    throw refusal('FORMAT_UNREADABLE', name, WORD.remedy, error);
  }
}
