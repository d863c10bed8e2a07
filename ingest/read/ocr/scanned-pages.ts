import { encodePng, type Pixels } from './encode-png.ts';

const MOST_PAGES = 40;
const LARGEST_IMAGE = 40_000_000;

/** More pages than are recognised: a text without the rest of them would seem to say nothing of what stands there. */
export class TooManyPages extends Error {
  readonly advice: string;

  constructor(pages: number) {
    super(`${pages} pages`);
    this.advice = `扫描件共 ${pages} 页，识别的上限为 ${MOST_PAGES} 页，请拆分后再试`;
  }
}

/**
 * The pictures of a scanned PDF as PNG files, the largest of each page. Pages that hold none, or one that pdf.js does not
 * decode to whole bytes, are left out.
 * @throws TooManyPages
 */
export async function* scannedPages(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const { extractImages, getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(bytes.slice(), {
    maxImageSize: LARGEST_IMAGE,
    isEvalSupported: false,
    verbosity: 0,
  });
  if (pdf.numPages > MOST_PAGES) throw new TooManyPages(pdf.numPages);
  for (let page = 1; page <= pdf.numPages; page++) {
    const images: readonly Pixels[] = await extractImages(pdf, page).catch(() => []);
    const [largest] = images.toSorted((a, b) => b.width * b.height - a.width * a.height);
    if (largest) yield encodePng(largest);
  }
}
