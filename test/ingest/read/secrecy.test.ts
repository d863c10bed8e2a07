import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readBytes } from '../../../ingest/read/read-file.ts';
import { findGradeMark } from '../../../ingest/read/secrecy.ts';
import { projectFile, samples } from '../../data/library.ts';
import { failureOf } from './failing-with.ts';
import { makeDocx, paragraph } from './make-docx.ts';
import { makePdf, text as printed } from './make-pdf.ts';

const BODY = '关于做好信息公开工作的通知\n各科室：\n现将有关事项通知如下。\n';

describe('a grade of secrecy is found', () => {
  test.each([
    '机密★20年\n某市人民政府文件',
    '000123\n秘密★1年\n特急\n某局文件',
    '绝密★长期',
    '机 密 ★ 五年',
    '機密★10年',
    '秘密★',
    '密级：机密\n某局',
    '密级 | 秘密 |\n某局',
    '秘密\n某某县公安局',
    '机密★启用前 某市人民政府办公室文件',
  ])('in the head: %j', (head) => {
    expect(findGradeMark(`${head}\n${BODY}`)).toBeTypeOf('string');
  });

  test('on top of a later page', () => {
    expect(findGradeMark(`${BODY}${'正文。'.repeat(300)}\n机密★3年\n${BODY}`)).toBe('机密★3年');
  });
});

describe('words about secrecy are no mark', () => {
  test.each([
    '1.属于国家秘密 | 0 | 0 |',
    '严格落实保密审查机制，未发生泄露国家秘密、商业秘密的情况。',
    '内部资料 注意保存',
    '凡标有“机密★”等密级标志的文件一律不得上网。',
    '秘密 | 0 |',
    '密级：公开',
    '保守国家秘密是每个公民的义务',
    '机密★是密级标志的一种写法，见保密法实施条例。',
  ])('%s', (line) => {
    expect(findGradeMark(`${BODY}${'正文。'.repeat(100)}\n${line}\n`)).toBeUndefined();
  });

  test.each(samples.map(({ file }) => file))('the sample %s is read', async (file) => {
    const { text } = await readBytes(new Uint8Array(readFileSync(projectFile(`data/samples/${file}`))), file);
    expect(text.length).toBeGreaterThan(100);
  });
});

describe('such a file is refused at the door', () => {
  const bytesOf = (content: string) => new TextEncoder().encode(content);

  test('whatever its format', async () => {
    const marked = [
      bytesOf(`机密★5年\n${BODY}`),
      bytesOf(`<p>机密★5年</p><p>${BODY}</p>`),
      makeDocx(paragraph('机密★5年') + paragraph(BODY)),
      makePdf([[printed(400, 800, '机密★5年'), printed(72, 600, '正文')]]),
    ];
    for (const bytes of marked) {
      const message = await failureOf('SECRET_MARKED', () => readBytes(bytes, '通知'));
      expect(message).toContain('机密★5年');
      expect(message).toContain('保密工作机构');
    }
  });

  test('the header of a Word file counts', async () => {
    const header = { name: 'word/header1.xml', content: `<w:hdr>${paragraph('秘密★1年')}</w:hdr>` };
    const message = await failureOf('SECRET_MARKED', () => readBytes(makeDocx(paragraph(BODY), [header]), '通知.docx'));
    expect(message).toContain('秘密★1年');
  });

  test('the header on every page of a PDF counts', async () => {
    const page = [printed(400, 800, '机密★5年'), printed(72, 600, '正文')];
    const message = await failureOf('SECRET_MARKED', () => readBytes(makePdf([page, page, page]), '通知.pdf'));
    expect(message).toContain('机密★5年');
  });
});
