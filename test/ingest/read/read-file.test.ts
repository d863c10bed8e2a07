import { describe, expect, test } from 'vitest';
import { readBytes } from '../../../ingest/read/read-file.ts';
import { failureOf } from './failing-with.ts';
import { makeDocx, paragraph } from './make-docx.ts';
import { makePdf, text } from './make-pdf.ts';

const bytesOf = (content: string) => new TextEncoder().encode(content);
const formatOf = async (bytes: Uint8Array, name: string) => (await readBytes(bytes, name)).format;

describe('the format is found in the content', () => {
  test('whatever the name says', async () => {
    expect(await formatOf(makePdf([[text(72, 700, '正文')]]), 'a.html')).toBe('pdf');
    expect(await formatOf(makeDocx(paragraph('正文')), 'a.txt')).toBe('docx');
    expect(await formatOf(bytesOf('<p>正文</p>'), 'a.pdf')).toBe('html');
    expect(await formatOf(bytesOf('正文'), 'a.docx')).toBe('text');
  });

  test.each([
    '<!DOCTYPE html><html><body>正文',
    '\ufeff \n<!-- 来源 --><p style="x">正文</p>',
    '<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body>正文',
    '<tr><td>规章</td><td>0</td></tr>',
    '<table border=1><tr><td>规章',
    '正文</p>\n<p>一</p><p>二</p><p>三</p>',
  ])('HTML: %s', async (content) => {
    expect(await formatOf(bytesOf(content), 'x')).toBe('html');
  });

  test.each([
    '根据<中华人民共和国政府信息公开工作年度报告格式>的通知',
    '# 条例\n<!-- INFO END -->\n第一条',
    '规章 | 0 |<br>行政许可 | 1 |',
    '数量 a < b, c > d',
  ])('text: %s', async (content) => {
    expect(await readBytes(bytesOf(content), 'x')).toEqual({ format: 'text', text: content, title: null });
  });
});

describe('refusals name the file and say what to do', () => {
  test('an empty file', async () => {
    expect(await failureOf('FILE_EMPTY', () => readBytes(new Uint8Array(), '空.pdf'))).toContain('空.pdf');
  });

  test('more than 20 MB', async () => {
    const bytes = new Uint8Array(20 * 1024 * 1024 + 1).fill(0x41);
    expect(await failureOf('FILE_TOO_LARGE', () => readBytes(bytes, '大.txt'))).toContain('20 MB');
  });

  test('a binary with the name of a page', async () => {
    const bytes = Uint8Array.from({ length: 3000 }, (_, index) => (index * 73 + (index >> 4) * 29) % 256);
    expect(await failureOf('FORMAT_UNKNOWN', () => readBytes(bytes, '图.html'))).toContain('可读取的格式');
  });

  test('an old Word file', async () => {
    const bytes = new Uint8Array(Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(500)}`, 'hex'));
    expect(await failureOf('FORMAT_UNKNOWN', () => readBytes(bytes, '年报.doc'))).toContain('.docx');
  });

  test.each(["{\\rtf1\\ansi\\ansicpg936 'd5'fe}", 'MIME-Version: 1.0\nContent-Type: multipart/related'])(
    'text that is coded: %s',
    async (content) => {
      expect(await failureOf('FORMAT_UNKNOWN', () => readBytes(bytesOf(content), '年报.doc'))).toContain('年报.doc');
    },
  );

  test('a file without a word in it', async () => {
    const read = (content: string) => failureOf('TEXT_EMPTY', () => readBytes(bytesOf(content), '空白'));
    expect(await read(' \n\u3000——')).toContain('空白');
    expect(await read('<html><script>var a</script>')).toContain('空白');
  });

  test('a scan', async () => {
    expect(await failureOf('TEXT_EMPTY', () => readBytes(makePdf([[]]), '扫描.pdf'))).toContain('扫描件');
  });

  test('a hostile name is made harmless', async () => {
    const message = await failureOf('FILE_EMPTY', () => readBytes(new Uint8Array(), `a\n\u202e${'长'.repeat(500)}`));
    expect(message).not.toMatch(/\n|\u202e|长{121}/);
  });
});
