import type { Page } from './blocks.ts';
import { LOST } from './lost-text.ts';
import { openPdf, type Pdf } from './open-pdf.ts';
import { readPage } from './read-page.ts';
import { renderPages } from './render-pages.ts';
import { tracePage } from './trace/trace-page.ts';

const MOST_PAGES = 2000;

/** What became of a PDF; `advice` says in Chinese why it cannot be read and what to do. */
export type PdfOutcome =
  | { readonly kind: 'read'; readonly text: string; readonly title: string | null; readonly flaws: readonly string[] }
  | { readonly kind: 'refused'; readonly advice: string };

/** Reads a whole PDF. A hostile one may take hours or all memory: call it where it can be stopped. */
export async function readPages(bytes: Uint8Array): Promise<PdfOutcome> {
  try {
    return await readOpened(await openPdf(bytes));
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return refused(isLocked ? '文件受密码保护，请去除密码后再试' : '请重新下载，或用原程序再导出一次后再试');
  }
}

async function readOpened(pdf: Pdf): Promise<PdfOutcome> {
  if (pdf.pageCount > MOST_PAGES) return refused(`共 ${pdf.pageCount} 页，上限为 ${MOST_PAGES} 页，请拆分后再试`);
  const pages: Page[] = [];
  const damaged: number[] = [];
  for (let number = 1; number <= pdf.pageCount; number++) {
    const marks = tracePage(await pdf.drawPage(number));
    if (marks.glyphs.some(({ text }) => text === LOST)) damaged.push(number);
    pages.push(readPage(marks));
  }
  return {
    kind: 'read',
    text: renderPages(pages),
    title: pdf.title,
    flaws: damaged.length > 0 ? [lossOn(damaged)] : [],
  };
}

const lossOn = (pages: readonly number[]) =>
  `第${pages.join('、')}页有文字的字体没有说明是哪些字，无法读出，原处以“${LOST}”表示，请核对原件`;

const refused = (advice: string): PdfOutcome => ({ kind: 'refused', advice });
