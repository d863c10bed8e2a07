import { describe, expect, test } from 'vitest';
import { buildBundle } from '../../../ingest/build-bundle.ts';
import { encodePng } from '../../../ingest/read/ocr/encode-png.ts';
import type { Recogniser } from '../../../ingest/read/ocr/recogniser.ts';
import { readBytes } from '../../../ingest/read/read-file.ts';
import { RECOGNISED } from '../../../src/domain/fact.ts';
import { reportId } from '../../../src/domain/ids.ts';
import { consistentForm, printForm } from '../forms/print-form.ts';
import { failureOf } from './failing-with.ts';
import { makePdf } from './make-pdf.ts';

const picture = encodePng({ data: new Uint8Array(4 * 4 * 3).fill(255), width: 4, height: 4, channels: 3 });
const none = () => Promise.resolve(null);
const identity = { id: reportId('r0'), sourceName: '扫描件.png', sha256: '', fingerprint: '' };

/** Speaks as the real package does: lines with a certainty and four corners, columns apart by a space. */
const recogniser = (text: string, mean = 0.98): Recogniser => ({
  detect: async () =>
    text.split('\n').map((line, row) => ({
      text: line,
      mean,
      box: [
        [0, row],
        [9, row],
        [9, row + 1],
        [0, row + 1],
      ],
    })),
});

async function ingest(text: string) {
  const source = await readBytes(picture, '扫描件.png', async () => recogniser(text));
  return buildBundle(identity, source, {});
}

const form = consistentForm('GKNB-2021', 7);
const page = (print: string) =>
  `富县水务局2023年政府信息公开工作年度报告\n一、总体情况\n2023年，本局主动公开信息812条。\n${print}`;
const scan = page(printForm(form, 'spaced').replaceAll('  ', ' '));

describe('without a recogniser', () => {
  test('a picture and a scanned PDF are refused with the command that installs one', async () => {
    expect(await failureOf('FORMAT_UNREADABLE', () => readBytes(picture, 'a.png', none))).toContain(
      'npm install --no-save @gutenye/ocr-node@1.4.8',
    );
    expect(await failureOf('TEXT_EMPTY', () => readBytes(makePdf([[]]), 'a.pdf', none))).toContain('npm install');
  });
});

// Of a scan of sixty pages the last twenty were left out without a word, and the report seemed to say nothing there.
test('a scan of more pages than are recognised is refused, not cut', async () => {
  const pages = Array.from({ length: 41 }, () => []);
  const reading = () => readBytes(makePdf(pages), 'a.pdf', async () => recogniser('第一行'));
  expect(await failureOf('FORMAT_UNREADABLE', reading)).toMatch(/共 41 页，识别的上限为 40 页，请拆分/);
});

describe('recognised text', () => {
  test('is marked, and lines that the model guessed are left out', async () => {
    expect(await readBytes(picture, 'a.png', async () => recogniser('第一行\n第二行'))).toEqual({
      format: 'image',
      text: '第一行\n第二行',
      title: null,
      recognised: true,
    });
    await failureOf('TEXT_EMPTY', () => readBytes(picture, 'a.png', async () => recogniser('模糊', 0.3)));
  });

  test('the cells of tables 3 and 4 count when every sum of the table holds', async () => {
    const { facts, report } = await ingest(scan);
    const proven = facts.filter(({ place }) => place?.table === 't3' || place?.table === 't4');
    expect(proven.length).toBeGreaterThan(150);
    expect(Object.fromEntries(proven.map(({ cell, value }) => [cell, value]))).toEqual(
      Object.fromEntries(Object.entries(form.cells).filter(([cell]) => /^t[34]\./.test(cell))),
    );
    expect(new Set(facts.map(({ note }) => note))).toEqual(new Set([RECOGNISED]));
    expect(report.quality.reasons).toContain('由扫描件识别而来，请核对原件');
  });

  test('table 2 has no sums that could prove it, and figures of the prose are none', async () => {
    const { facts } = await ingest(scan);
    expect(facts.filter(({ place }) => place?.table === 't2').every(({ state }) => state === 'missing')).toBe(true);
    expect(facts.filter(({ source }) => source === 'prose')).toEqual([]);
  });

  test('one misread digit leaves the whole table missing', async () => {
    const row = /^一、[^\n]*?(\d+)(?=[^\d\n]*$)/m;
    const misread = scan.replace(
      row,
      (line, digits: string) => line.slice(0, -digits.length) + String(Number(digits) + 1),
    );
    expect(misread).not.toBe(scan);
    const { facts } = await ingest(misread);
    const table = facts.filter(({ place }) => place?.table === 't3');
    expect(table.length).toBeGreaterThan(150);
    expect(table.every(({ state, value }) => state === 'missing' && value === null)).toBe(true);
    expect(facts.some(({ place, value }) => place?.table === 't4' && value !== null)).toBe(true);
  });

  test('a mark of secrecy is seen in a picture too', async () => {
    const load = async () => recogniser('机密★5年\n通知');
    expect(await failureOf('SECRET_MARKED', () => readBytes(picture, 'a.png', load))).toContain('机密★5年');
  });
});
