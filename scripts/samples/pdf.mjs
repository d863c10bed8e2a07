import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-pdf-header-footer',
  '--disable-background-networking',
];
const FIXED_DATE = 'D:20250101000000';

/**
 * Prints a page to PDF with Chromium (`CHROMIUM`, default /usr/bin/chromium) and a Chinese font (fonts-wqy-microhei).
 * The dates inside are fixed, so one Chromium gives the same bytes each time.
 */
export function printPdf(html) {
  const folder = mkdtempSync(join(tmpdir(), 'samples-'));
  try {
    const source = join(folder, 'report.html');
    const target = join(folder, 'report.pdf');
    writeFileSync(source, html);
    const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
    execFileSync(chromium, [...FLAGS, `--print-to-pdf=${target}`, `file://${source}`], { stdio: 'ignore' });
    return withFixedDates(readFileSync(target));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function withFixedDates(pdf) {
  const text = pdf.toString('latin1').replace(/(?<=\/(?:Creation|Mod)Date \()D:\d{14}/g, FIXED_DATE);
  return Buffer.from(text, 'latin1');
}
