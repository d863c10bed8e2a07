import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../ingest/read/docx.ts';
import { failureOf } from './failing-with.ts';
import { cell, documentXml, makeDocx, paragraph, table } from './make-docx.ts';
import { makeZip } from './make-zip.ts';

const read = (bytes: Uint8Array) => readDocx(bytes, '报告.docx');
const refused = (bytes: Uint8Array) => failureOf('FORMAT_UNREADABLE', () => read(bytes));

describe('readDocx', () => {
  test('paragraphs are lines, runs are joined without a space', async () => {
    const body =
      '<w:p><w:r><w:t>共</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>4</w:t></w:r><w:r><w:t>1件</w:t></w:r></w:p>';
    expect(await read(makeDocx(body + paragraph('第二段')))).toEqual({
      format: 'docx',
      text: '共41件\n第二段',
      title: null,
    });
  });

  test('merged cells are written once, blank cells are a bar', async () => {
    const body = table(
      cell('办理结果', '<w:vMerge w:val="restart"/>') + cell('（一）予以公开', '<w:gridSpan w:val="2"/>') + cell('26'),
      cell('', '<w:vMerge/>') + cell('（三）') + cell('1.属于国家秘密') + cell(''),
    );
    expect((await read(makeDocx(body))).text).toBe('办理结果 | （一）予以公开 | 26 |\n（三） | 1.属于国家秘密 | |');
  });

  test('the title comes from the core properties', async () => {
    const core = '<cp:coreProperties><dc:title>甲&amp;乙年报</dc:title></cp:coreProperties>';
    const bytes = makeDocx(paragraph('正文'), [{ name: 'docProps/core.xml', content: core }]);
    expect((await read(bytes)).title).toBe('甲&乙年报');
  });

  test('addresses outside the file are ignored', async () => {
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="i" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/hostname" TargetMode="External"/></Relationships>';
    const picture =
      '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="i"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const bytes = makeDocx(picture + paragraph('正文'), [{ name: 'word/_rels/document.xml.rels', content: relations }]);
    expect((await read(bytes)).text).toBe('正文');
  });
});

describe('archives that are no Word files', () => {
  test('other kinds are named', async () => {
    const excel = makeZip([{ name: 'xl/workbook.xml', content: '<workbook/>' }]);
    expect(await failureOf('FORMAT_UNKNOWN', () => read(excel))).toContain('Excel');
    expect(await failureOf('FORMAT_UNKNOWN', () => read(makeZip([{ name: 'a.txt', content: 'a' }])))).toContain(
      '压缩包',
    );
  });

  test('damage is refused', async () => {
    const whole = makeDocx(paragraph('正文'));
    for (const length of [4, 100, whole.length - 1]) {
      expect(await refused(whole.subarray(0, length))).toContain('报告.docx');
    }
    const unclosed = { name: 'word/document.xml', content: '<w:document><w:body>' };
    expect(await refused(makeDocx('', [unclosed]))).toContain('报告.docx');
  });

  test('encrypted parts are refused', async () => {
    const secret = { name: 'word/document.xml', content: documentXml(paragraph('x')), encrypted: true };
    expect(await refused(makeDocx('', [secret]))).toContain('加密');
  });
});

describe('bombs', () => {
  test('a part that packs too well', async () => {
    expect(await refused(makeDocx(paragraph('一'.repeat(5_000_000))))).toContain('压缩比');
  });

  test('more than 100 MB in all, by the directory', async () => {
    const claim = { name: 'word/media/a.png', content: 'a', claimedSize: 101 * 1024 * 1024 };
    expect(await refused(makeDocx(paragraph('x'), [claim]))).toContain('100 MB');
  });

  test('a part larger than the directory says', async () => {
    const lie = { name: 'word/document.xml', content: documentXml(paragraph('一'.repeat(500_000))), claimedSize: 100 };
    expect(await refused(makeDocx('', [lie]))).toContain('压缩结构');
  });

  test('too many parts', async () => {
    const parts = Array.from({ length: 2000 }, (_, index) => ({ name: `word/x${index}.xml`, content: '<a/>' }));
    expect(await refused(makeDocx(paragraph('x'), parts))).toContain('部件');
  });

  test('too deep nesting', async () => {
    const deep = '<w:tbl><w:tr><w:tc>'.repeat(300) + paragraph('深') + '</w:tc></w:tr></w:tbl>'.repeat(300);
    expect(await refused(makeDocx(deep))).toContain('嵌套');
  });

  test('declarations that expand or fetch', async () => {
    const entity = `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>${documentXml(paragraph('&x;'))}`;
    expect(await refused(makeDocx('', [{ name: 'word/document.xml', content: entity }]))).toContain('声明');
  });
});
