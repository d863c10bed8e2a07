import { refusal } from '../refusal.ts';
import { readZipDirectory, unpackEntry, type ZipEntry } from './zip-directory.ts';

const MOST_ENTRIES = 2000;
const LARGEST = 100 * 1024 * 1024;
/** Text packs to a tenth; only a bomb of some size packs better than this. */
const TIGHTEST = 100;
const RATIO_FROM = 1024 * 1024;
const DEEPEST = 512;

/** An office format: the part without which it is none, and how to write such a file anew. */
export interface OfficeFormat {
  readonly main: string;
  readonly remedy: string;
}

export const WORD: OfficeFormat = { main: 'word/document.xml', remedy: '请用 Word 或 WPS 另存为 .docx 后再试' };
export const EXCEL: OfficeFormat = { main: 'xl/workbook.xml', remedy: '请用 Excel 或 WPS 另存为 .xlsx 后再试' };

/**
 * Looks into an archive before a library unpacks it, and returns its entries. Every XML part is unpacked once, since the
 * directory may lie about its size.
 * @throws Failure FORMAT_UNKNOWN for another kind of archive; FORMAT_UNREADABLE when damaged, encrypted or a bomb
 */
export function checkArchive(bytes: Uint8Array, name: string, format: OfficeFormat): ZipEntry[] {
  const entries = orRefuse(name, () => readZipDirectory(bytes));
  if (!holds(entries, format)) throw refusal('FORMAT_UNKNOWN', name, otherAdvice(entries));
  const complaint = complaintOfDirectory(entries) ?? orRefuse(name, () => complaintOfParts(bytes, entries));
  if (complaint !== undefined) throw refusal('FORMAT_UNREADABLE', name, `${complaint}，${format.remedy}`);
  return entries;
}

/** Whether an archive is of this format, as far as its directory says; false for damaged ones. */
export function isArchiveOf(bytes: Uint8Array, format: OfficeFormat): boolean {
  try {
    return holds(readZipDirectory(bytes), format);
  } catch {
    return false; // whoever reads it will say what is wrong
  }
}

const holds = (entries: readonly ZipEntry[], { main }: OfficeFormat) => entries.some(({ name }) => name === main);

function complaintOfDirectory(entries: readonly ZipEntry[]): string | undefined {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (entries.some(({ encrypted }) => encrypted)) return '文件已加密';
  if (entries.length > MOST_ENTRIES) return `文件内含 ${entries.length} 个部件，上限为 ${MOST_ENTRIES}`;
  if (total > LARGEST) return '解压后超过 100 MB';
  if (entries.some(({ size, packedSize }) => size > RATIO_FROM && size > TIGHTEST * packedSize)) return '压缩比异常';
  return undefined;
}

function complaintOfParts(bytes: Uint8Array, entries: readonly ZipEntry[]): string | undefined {
  for (const entry of entries.filter(({ name }) => /\.(?:xml|rels)$/i.test(name))) {
    const part = new TextDecoder().decode(unpackEntry(bytes, entry));
    if (/<!(?:DOCTYPE|ENTITY)/i.test(part)) return '文件中含有 Office 不会写入的声明';
    if (depthOf(part) > DEEPEST) return `表格或段落嵌套超过 ${DEEPEST} 层`;
  }
  return undefined;
}

/** The deepest nesting of elements, counted without building a tree. */
function depthOf(xml: string): number {
  let [depth, deepest] = [0, 0];
  for (const [tag] of xml.matchAll(/<[^!?<>][^<>]*>/g)) {
    if (tag.startsWith('</')) depth--;
    else if (!tag.endsWith('/>')) depth++;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function otherAdvice(entries: readonly ZipEntry[]): string {
  const has = (folder: string) => entries.some(({ name }) => name.startsWith(folder));
  const kind = has('xl/')
    ? '这是 Excel 二进制文件'
    : has('ppt/')
      ? '这是 PowerPoint 文件'
      : '这是压缩包，不是 Office 文件';
  return `可读取的格式为文本、HTML、PDF、DOCX 和 XLSX，${kind}，请另存为其中一种后再试`;
}

function orRefuse<Value>(name: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw refusal('FORMAT_UNREADABLE', name, '压缩结构不完整，请重新下载后再试', error);
  }
}
