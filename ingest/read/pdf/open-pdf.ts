import { join, sep } from 'node:path';
import { projectRoot } from '../../../src/catalogue/catalogue-files.ts';
import type { Font } from './trace/graphics-state.ts';
import type { Matrix } from './trace/matrix.ts';
import type { Drawing } from './trace/tracing.ts';

/** An open PDF. */
export interface Pdf {
  readonly pageCount: number;
  readonly title: string | null;
  /** Pages count from 1. */
  readonly drawPage: (number: number) => Promise<Drawing>;
}

/** The standard's own character maps: Chinese fonts name one instead of bringing a table of their characters. */
const CHARACTER_MAPS = join(projectRoot, 'data', 'cmaps') + sep;
/** Images are not decoded, annotations not drawn, nothing is fetched or evaluated, warnings are not printed. */
const OPTIONS = {
  maxImageSize: 1,
  isEvalSupported: false,
  useSystemFonts: false,
  verbosity: 0,
  cMapUrl: CHARACTER_MAPS,
} as const;
const ANNOTATIONS_OFF = 0;

/** Loads pdf.js and opens a document. Throws whatever pdf.js throws: for damage, or a password. */
export async function openPdf(data: Uint8Array): Promise<Pdf> {
  provideTransfer();
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  const { OPS } = await getResolvedPDFJS();
  const names = Object.fromEntries(Object.entries(OPS).map(([name, command]) => [command, name]));
  const document = await getDocumentProxy(data, OPTIONS);
  const { info } = await document.getMetadata();
  const title: unknown = 'Title' in info ? info.Title : null;
  return {
    pageCount: document.numPages,
    title: (typeof title === 'string' && title.trim()) || null,
    async drawPage(number) {
      const page = await document.getPage(number);
      const { width, height, transform } = page.getViewport({ scale: 1 });
      const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: ANNOTATIONS_OFF });
      page.cleanup();
      return {
        commands: fnArray,
        values: argsArray as Drawing['values'],
        names,
        fontNamed: (name) => fontOf(page.commonObjs.get(name)),
        width,
        height,
        toPage: transform as unknown as Matrix,
      };
    },
  };
}

const isFont = (entry: unknown): entry is Font => typeof entry === 'object' && entry !== null;
/** In place of a font that it cannot read pdf.js leaves the reason. */
const fontOf = (entry: unknown) => (isFont(entry) ? entry : null);

/** pdf.js hands over fonts with a method that Node has from version 22 on; without it a page ends at its first font. */
function provideTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  // oxlint-disable-next-line no-extend-native -- it is the standard's method, and pdf.js looks for it here
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length = this.byteLength) {
      return this.slice(0, length);
    },
  });
}
