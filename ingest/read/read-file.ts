import { EXCEL, isArchiveOf } from './archive/check-archive.ts';
import { decodeText } from './decode.ts';
import { type LoadRecogniser, loadRecogniser } from './ocr/recogniser.ts';
import { refusal } from './refusal.ts';
import { refuseSecret } from './secrecy.ts';
import { looksLikeHtml } from './sniff-html.ts';
import type { SourceText } from './source-text.ts';
import { readText } from './text.ts';

const LARGEST = 20 * 1024 * 1024;

/**
 * Reads a file of any supported format; the format is found in its bytes. The name serves the messages, and tells a
 * table of separated values (.csv) from prose.
 * @param recogniserOf reads scans; by default the optional package, where it is installed
 * @throws Failure FILE_EMPTY, FILE_TOO_LARGE (more than 20 MB), FORMAT_UNKNOWN, FORMAT_UNREADABLE, TEXT_EMPTY or
 *   SECRET_MARKED
 */
export async function readBytes(
  bytes: Uint8Array,
  name: string,
  recogniserOf: LoadRecogniser = loadRecogniser,
): Promise<SourceText> {
  if (bytes.length === 0) throw refusal('FILE_EMPTY', name, '文件长度为 0，请重新下载或导出后再试');
  if (bytes.length > LARGEST) throw refusal('FILE_TOO_LARGE', name, '上限为 20 MB，请拆分文件或去掉其中的图片后再试');
  const source = await readTagged(bytes, name, recogniserOf);
  if (isEmpty(source)) throw refusal('TEXT_EMPTY', name, '文件里没有文字，请检查导出是否完整');
  refuseSecret(source.text, name);
  return source;
}

/** Tags among the words are read as tags, whatever file they came in. */
async function readTagged(bytes: Uint8Array, name: string, recogniserOf: LoadRecogniser): Promise<SourceText> {
  const source = await readKnown(bytes, name, recogniserOf);
  return /<\/|&(?:amp;|lt;|#)/i.test(source.text) ? (await import('./tagged-text.ts')).readTags(source, name) : source;
}

/** Formats that are written in plain characters but say nothing when read as they are: RTF, web archives. */
const CODED = /^\s*(?:\{\\rtf|MIME-Version:)/i;

/** The readers of heavy formats are loaded when such a file comes. */
async function readKnown(bytes: Uint8Array, name: string, recogniserOf: LoadRecogniser): Promise<SourceText> {
  if (isPdf(bytes)) return readPrintOrScan(bytes, name, recogniserOf);
  if (isImage(bytes)) return (await import('./ocr.ts')).readScan(bytes, name, 'image', recogniserOf);
  if (startsWith(bytes, 'PK\x03\x04')) return readArchive(bytes, name);
  const text = decodeText(bytes);
  if (text === undefined || CODED.test(text)) throw refusal('FORMAT_UNKNOWN', name, unknownAdvice(bytes));
  const page = /^\s*[[{]/.test(text) ? (await import('./json-export.ts')).pageInJson(text) : undefined;
  if (page === undefined && !looksLikeHtml(text)) return readText(text, name);
  return (await import('./html.ts')).readHtml(page ?? text, name);
}

/** A PDF without a text layer is a scan. */
async function readPrintOrScan(bytes: Uint8Array, name: string, recogniserOf: LoadRecogniser): Promise<SourceText> {
  const printed = await (await import('./pdf.ts')).readPdf(bytes.slice(), name);
  if (!isEmpty(printed)) return printed;
  if (printed.flaws)
    throw refusal('TEXT_EMPTY', name, '字体没有说明所用的字，请嵌入字体后重新导出，或先做文字识别（OCR）');
  return (await import('./ocr.ts')).readScan(bytes, name, 'pdf', recogniserOf);
}

const isEmpty = ({ text }: SourceText) => !/[\p{L}\p{N}]/u.test(text);

async function readArchive(bytes: Uint8Array, name: string): Promise<SourceText> {
  if (isArchiveOf(bytes, EXCEL)) return (await import('./xlsx.ts')).readXlsx(bytes, name);
  return (await import('./docx.ts')).readDocx(bytes, name);
}

const startsWith = (bytes: Uint8Array, sign: string) => latin1(bytes.subarray(0, sign.length)) === sign;
const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes);

const isImage = (bytes: Uint8Array) => startsWith(bytes, '\x89PNG\r\n') || startsWith(bytes, '\xff\xd8\xff');

/** Some servers put a few bytes before the signature; readers accept it anywhere in the first kilobyte. */
const isPdf = (bytes: Uint8Array) => latin1(bytes.subarray(0, 1024)).includes('%PDF-');

function unknownAdvice(bytes: Uint8Array): string {
  const legacyOffice = startsWith(bytes, '\xd0\xcf\x11\xe0');
  const remedy = legacyOffice ? '这是旧版 Office 文件（.doc、.xls），请另存为 .docx、.xlsx 或 PDF' : '请换一种格式另存';
  return `可读取的格式为文本、CSV、HTML、PDF、DOCX 和 XLSX，${remedy}后再试`;
}
