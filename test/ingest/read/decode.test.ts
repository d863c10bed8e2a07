import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../ingest/read/decode.ts';

const hex = (digits: string) => new Uint8Array(Buffer.from(digits, 'hex'));
const GB18030 = hex('d5feb8aed0c5cfa2b9abbfaab9a4d7f7c4eab6c8b1a8b8e62cb9b23431bcfea1a3');
const BIG5 = hex('ac46a9b2b8eab054a4bdb67da475a740a67eabd7b3f8a7692ca6403431a5f3a143');

const concat = (...parts: readonly (Uint8Array | string)[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))));

describe('decodeText', () => {
  test('gives back any text that was written as UTF-8', () => {
    const plain = fc.string({ unit: 'binary' }).filter((text) => !/[\p{Cc}\p{Cs}\ufffd]|^\ufeff/u.test(text));
    fc.assert(
      fc.property(plain, (text) => {
        expect(decodeText(new TextEncoder().encode(text))).toBe(text);
      }),
    );
  });

  test.each([
    ['UTF-8', concat(hex('efbbbf'), '共41件')],
    ['UTF-16 little endian', concat(hex('fffe'), Buffer.from('共41件', 'utf16le'))],
    ['UTF-16 big endian', concat(hex('feff'), Buffer.from('共41件', 'utf16le').swap16())],
    ['GB18030', concat(hex('84319533'), hex('b9b23431bcfe'))],
  ])('follows the byte order mark of %s and drops it', (_, bytes) => {
    expect(decodeText(bytes)).toBe('共41件');
  });

  test('prefers UTF-8 to a wrong declaration', () => {
    const page = '<meta charset="gb2312"><p>政府信息公开41件</p>';
    expect(decodeText(concat(page))).toBe(page);
  });

  test.each([
    '<meta charset="gb2312">',
    '<META http-equiv=Content-Type content="text/html; charset=gbk">',
    "<meta charset = 'GB_2312-80'>",
  ])('follows the declaration %s', (declaration) => {
    expect(decodeText(concat(declaration, hex('c9e1')))).toBe(`${declaration}舍`);
  });

  test('recognises Chinese text without a declaration', () => {
    expect(decodeText(GB18030)).toBe('政府信息公开工作年度报告,共41件。');
    expect(decodeText(BIG5)).toBe('政府資訊公開工作年度報告,共41件。');
  });

  test('reads a file that was cut inside a character', () => {
    expect(decodeText(concat('共41件').subarray(0, -1))).toBe('共41');
  });

  test('keeps a page with a few damaged bytes', () => {
    const page = `<meta charset="utf-8"><p>${'政府信息公开'.repeat(20)}`;
    expect(decodeText(concat(page, hex('e4b8'), '</p>'))).toBe(`${page}\ufffd</p>`);
  });

  test('drops NULs and turns \\r\\n into \\n', () => {
    expect(decodeText(concat(`${'政府信息公开'.repeat(5)}\0\r\n41件`))).toBe(`${'政府信息公开'.repeat(5)}\n41件`);
  });

  test.each([
    ['a picture', hex('ffd8ffe000104a46494600010101004800480000ffdb004300080606070605080707')],
    ['a program', hex('7f454c4602010100000000000000000003003e0001000000b0100000000000004000')],
    ['bytes without meaning', Uint8Array.from({ length: 5000 }, (_, index) => (index * 167 + (index >> 3) * 31) % 256)],
  ])('refuses %s', (_, bytes) => {
    expect(decodeText(bytes)).toBeUndefined();
  });
});
