import type { Page } from './blocks.ts';
import { openPdf, type Pdf } from './open-pdf.ts';
import { readPage } from './read-page.ts';
import { renderPages } from './render-pages.ts';
import { traceUpright } from './trace-page.ts';

const MOST_PAGES = 2000;

/** What became of a PDF; `advice` says in Chinese why it cannot be read and what to do. */
export type PdfOutcome =
  | { readonly kind: 'read'; readonly text: string; readonly title: string | null }
  | { readonly kind: 'refused'; readonly advice: string };

/** Reads a whole PDF. A hostile one may take hours or all memory: call it where it can be stopped. */
export async function readPages(bytes: Uint8Array): Promise<PdfOutcome> {
  try {
    const pdf = await openPdf(bytes);
    return pdf.pageCount > MOST_PAGES
      ? tooLong(pdf)
      : { kind: 'read', text: renderPages(await pagesOf(pdf)), title: pdf.title };
  } catch (error) {
    return { kind: 'refused', advice: adviceOn(error) };
  }
}

async function pagesOf(pdf: Pdf): Promise<Page[]> {
  const pages: Page[] = [];
  for (let number = 1; number <= pdf.pageCount; number++) {
    pages.push(readPage(traceUpright(await pdf.drawPage(number))));
  }
  return pages;
}

const tooLong = ({ pageCount }: Pdf): PdfOutcome => ({
  kind: 'refused',
  advice: `共 ${pageCount} 页,上限为 ${MOST_PAGES} 页,请拆分后再试`,
});

const adviceOn = (error: unknown) =>
  error instanceof Error && /password|encrypt/i.test(`${error.name} ${error.message}`)
    ? '文件受密码保护,请去除密码后再试'
    : '请重新下载,或用原程序再导出一次后再试';
