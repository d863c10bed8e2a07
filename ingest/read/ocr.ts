import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileFormat } from '../../src/domain/report.ts';
import { INSTALL, type LoadRecogniser, type Recogniser } from './ocr/recogniser.ts';
import { TooManyPages, scannedPages } from './ocr/scanned-pages.ts';
import { refusal } from './refusal.ts';
import type { SourceText } from './source-text.ts';

/** Below this the model is guessing. */
const LEAST_SURE = 0.6;

/**
 * Reads a scan, when a recogniser is installed. The text is marked as recognised: it may be quoted, but its figures
 * count only where the form proves them.
 * @throws Failure TEXT_EMPTY (a scanned PDF) or FORMAT_UNREADABLE (an image) with the command that installs one
 */
export async function readScan(
  bytes: Uint8Array,
  name: string,
  format: Extract<FileFormat, 'pdf' | 'image'>,
  load: LoadRecogniser,
): Promise<SourceText> {
  const recogniser = await load();
  if (!recogniser) throw refusal(format === 'pdf' ? 'TEXT_EMPTY' : 'FORMAT_UNREADABLE', name, missingAdvice(format));
  const lines: string[] = [];
  try {
    for await (const page of format === 'pdf' ? scannedPages(bytes) : [bytes])
      lines.push(...(await recognise(recogniser, page)));
  } catch (error) {
    const advice = error instanceof TooManyPages ? error.advice : '图像无法识别，请重新扫描或另存后再试';
    throw refusal('FORMAT_UNREADABLE', name, advice, error);
  }
  return { format, text: lines.join('\n'), title: null, recognised: true };
}

const missingAdvice = (format: 'pdf' | 'image') =>
  `${format === 'pdf' ? '没有文字层，看来是扫描件' : '这是图片'}，请先做文字识别（OCR），或运行 ${INSTALL} 安装识别组件后再试`;

/** The package reads files only, so the picture stands in one of its own while it is read. */
async function recognise(recogniser: Recogniser, image: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'wenzheng-scan-'));
  try {
    const path = join(folder, 'page.png');
    await writeFile(path, image);
    const lines = await recogniser.detect(path);
    return lines.filter(({ mean }) => mean >= LEAST_SURE).map(({ text }) => text.trim());
  } finally {
    await rm(folder, { recursive: true });
  }
}
