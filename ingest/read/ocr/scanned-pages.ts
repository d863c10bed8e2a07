import { encodePng, type Pixels } from './encode-png.ts';

const MOST_PAGES = 40;
const LARGEST_IMAGE = 40_000_000;

/**
 * The pictures of a scanned PDF as PNG files, the largest of each page. Pages that hold none, or one that pdf.js does not
 * decode to whole bytes, are left out.
 */
export async function* scannedPages(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const { extractImages, getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(bytes.slice(), {
    maxImageSize: LARGEST_IMAGE,
    isEvalSupported: false,
    verbosity: 0,
  });
  for (let page = 1; page <= Math.min(pdf.numPages, MOST_PAGES); page++) {
    const images: readonly Pixels[] = await extractImages(pdf, page).catch(() => []);
    const [largest] = images.toSorted((a, b) => b.width * b.height - a.width * a.height);
    if (largest) yield encodePng(largest);
  }
}
