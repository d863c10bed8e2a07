// Writes data/samples from scripts/samples: `node scripts/build-samples.mjs`.
// With --check nothing is written; it ends with 1 when a committed sample is not what its source gives
// (the PDF is only required to be there: its bytes depend on the Chromium that printed it).
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { docx } from './samples/docx.mjs';
import { framedPage, plainPage, printPage, wordPage } from './samples/html-layouts.mjs';
import { printPdf } from './samples/pdf.mjs';
import { reportBlocks } from './samples/report-blocks.mjs';
import { textReport } from './samples/text-layouts.mjs';

const library = JSON.parse(readFileSync(new URL('samples/library.json', import.meta.url), 'utf8'));

const RENDER = {
  rows: (blocks) => textReport(blocks, 'rows'),
  leading: (blocks) => textReport(blocks, 'leading'),
  cells: (blocks) => textReport(blocks, 'cells'),
  plain: plainPage,
  word: wordPage,
  page: framedPage,
  docx,
  pdf: (blocks) => printPdf(printPage(blocks)),
};

function render(sample) {
  const source = new URL(`samples/reports/${sample.file.replace(/\.\w+$/, '')}.txt`, import.meta.url);
  return Buffer.from(RENDER[sample.layout](reportBlocks(readFileSync(source, 'utf8'), sample), sample));
}

const target = (sample) => new URL(`../data/samples/${sample.file}`, import.meta.url);

function isCurrent(sample) {
  if (!existsSync(target(sample))) return false;
  return sample.layout === 'pdf' || readFileSync(target(sample)).equals(render(sample));
}

if (process.argv.includes('--check')) {
  const stale = library.filter((sample) => !isCurrent(sample));
  for (const { file } of stale)
    console.error(`data/samples/${file} differs from its source: run node scripts/build-samples.mjs`);
  process.exitCode = stale.length ? 1 : 0;
} else {
  for (const sample of library) writeFileSync(target(sample), render(sample));
  console.log(`${library.length} samples written to data/samples`);
}
