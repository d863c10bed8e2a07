import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../ingest/read/docx.ts';
import { viewOf } from '../../../src/text/view.ts';
import { documentXml, makeDocx, paragraph, table } from './make-docx.ts';
import type { ZipPart } from './make-zip.ts';

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const styles = (...written: readonly string[]): ZipPart => ({
  name: 'word/styles.xml',
  content: `<w:styles ${NAMESPACE}>${written.join('')}</w:styles>`,
});
const style = (type: string, id: string, properties: string, more = '') =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${more}<w:rPr>${properties}</w:rPr></w:style>`;

const textOf = async (body: string, more: readonly ZipPart[] = []) =>
  (await readDocx(makeDocx(body, more), '报告.docx')).text;
const inCell = (content: string, properties = '') =>
  table(`<w:tc>${paragraph('行政许可')}</w:tc><w:tc><w:tcPr>${properties}</w:tcPr><w:p>${content}</w:p></w:tc>`);
/** What a cell with these runs says, as it is matched. */
const cellOf = async (content: string, more: readonly ZipPart[] = []) =>
  viewOf(await textOf(inCell(content), more))
    .text.replace('行政许可 | ', '')
    .trim();

/** A struck or hidden 9 before 77409 was read as 977409, a raised mark behind it as 774091. */
describe('runs that are no part of a number', () => {
  const CHARACTERS = styles(
    style('character', 'struck', '<w:strike/>'),
    style('character', 'base', '<w:vanish/>'),
    style('character', 'derived', '', '<w:basedOn w:val="base"/>'),
    style('character', 'mark', '<w:vertAlign w:val="superscript"/>'),
  );

  test.each([
    ['strike', run('9', '<w:strike/>')],
    ['double strike', run('9', '<w:dstrike/>')],
    ['strike by a style', run('9', '<w:rStyle w:val="struck"/>')],
    ['vanish', run('9', '<w:vanish/>')],
    ['vanish by a style of a style', run('9', '<w:rStyle w:val="derived"/>')],
    ['white on white', run('9', '<w:color w:val="FFFFFF"/>')],
    ['the colour of its own ground', run('9', '<w:color w:val="003366"/><w:shd w:val="clear" w:fill="003366"/>')],
    ['type of one point', run('9', '<w:sz w:val="2"/>')],
    ['a tracked deletion', '<w:del><w:r><w:delText>9</w:delText></w:r></w:del>'],
    ['text moved away', `<w:moveFrom>${run('9')}</w:moveFrom>`],
  ])('%s', async (_, hidden) => {
    expect(await cellOf(hidden + run('77409'), [CHARACTERS])).toBe('77409 |');
  });

  test.each([
    ['superscript', run('1', '<w:vertAlign w:val="superscript"/>')],
    ['subscript', run('1', '<w:vertAlign w:val="subscript"/>')],
    ['superscript by a style', run('1', '<w:rStyle w:val="mark"/>')],
    ['a raised position', run('1', '<w:position w:val="6"/><w:sz w:val="12"/>')],
    ['a bracket in superscript', run('[1]', '<w:vertAlign w:val="superscript"/>')],
  ])('%s', async (_, mark) => {
    expect(await cellOf(run('77409') + mark, [CHARACTERS])).toBe('77409 |');
  });

  test('a switch of the run itself beats that of its style, and two styles turn each other over', async () => {
    const both = styles(style('paragraph', 'old', '<w:strike/>'), style('character', 'struck', '<w:strike/>'));
    const old = (content: string) => `<w:p><w:pPr><w:pStyle w:val="old"/></w:pPr>${content}</w:p>`;
    const body = old(run('甲') + run('乙', '<w:strike w:val="0"/>') + run('丙', '<w:rStyle w:val="struck"/>'));
    expect(await textOf(body + paragraph('完'), [both])).toBe('乙丙\n完');
  });

  test('white type on a dark cell is read', async () => {
    const dark = inCell(run('77409', '<w:color w:val="FFFFFF"/>'), '<w:shd w:val="clear" w:fill="1F3864"/>');
    expect(await textOf(dark)).toBe('行政许可 | 77409 |');
  });

  test('white type in a table whose style paints cells never joins the number beside it', async () => {
    const painted = `<w:style w:type="table" w:styleId="painted"><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr></w:tblStylePr></w:style>`;
    const body = inCell(run('9', '<w:color w:val="FFFFFF"/>') + run('77409')).replace(
      '<w:tbl>',
      '<w:tbl><w:tblPr><w:tblStyle w:val="painted"/></w:tblPr>',
    );
    expect(await textOf(body, [styles(painted)])).toBe('行政许可 | 9 77409 |');
  });

  test('a paragraph that is moved as a whole is a paragraph', async () => {
    const low = '<w:position w:val="-8"/>';
    expect(await textOf(`<w:p>${run('行政许可', low)}${run('97件', low)}</w:p>`)).toBe('行政许可97件');
  });

  test('hidden rows are left out, and a deleted one as ever', async () => {
    const row = (properties: string, text: string) =>
      `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${paragraph(text)}</w:tc><w:tc>${paragraph('1')}</w:tc></w:tr>`;
    const body = `<w:tbl>${row('<w:hidden/>', '甲')}${row('<w:del w:id="1"/>', '乙')}${row('', '丙')}</w:tbl>`;
    expect(await textOf(body)).toBe('丙 | 1 |');
  });
});

/** `484` with a footnote was lost as a blank cell, because the converter wrote `484[2]`. */
describe('footnotes and endnotes', () => {
  const notes = (kind: 'footnote' | 'endnote', ...texts: readonly string[]): ZipPart => ({
    name: `word/${kind}s.xml`,
    content: `<w:${kind}s ${NAMESPACE}>${texts.map((text, index) => `<w:${kind} w:id="${index + 2}"><w:p>${text}</w:p></w:${kind}>`).join('')}</w:${kind}s>`,
  });
  const footnote = (id: number, properties = '') =>
    `<w:r><w:rPr>${properties}</w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;

  test('the number keeps its value, the note stands behind the text under the same mark', async () => {
    const body = inCell(run('484') + footnote(2)) + `<w:p>${run('共12')}${footnote(3)}${run('件')}</w:p>`;
    const text = await textOf(body, [notes('footnote', run('含上年补报3件'), run('不含注销的'))]);
    expect(text).toBe('行政许可 | 484⁽¹⁾ |\n共12⁽²⁾件\n⁽¹⁾ 含上年补报3件\n⁽²⁾ 不含注销的');
    expect(viewOf(text).text).toContain('行政许可 | 484 |\n共12件');
  });

  test('endnotes count on', async () => {
    const body = `<w:p>${run('甲5')}<w:r><w:endnoteReference w:id="2"/></w:r></w:p>`;
    expect(await textOf(body, [notes('endnote', run('附注'))])).toBe('甲5⁽¹⁾\n⁽¹⁾ 附注');
  });

  test('what is struck out or hidden in a note is not read, nor a note at a hidden mark', async () => {
    const body = `<w:p>${run('484')}${footnote(2)}${footnote(3, '<w:vanish/>')}${run('件')}</w:p>`;
    const text = await textOf(body, [notes('footnote', run('9', '<w:strike/>') + run('含3件'), run('内部说明'))]);
    expect(text).toBe('484⁽¹⁾件\n⁽¹⁾ 含3件');
  });
});

/** Values of simple fields were dropped, as was every word with its reading above it. */
describe('content in wrappers', () => {
  test.each([
    ['a simple field', '<w:fldSimple w:instr=" =SUM(ABOVE) "><w:r><w:t>77409</w:t></w:r></w:fldSimple>'],
    [
      'a field of parts',
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> =1+2 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>77409</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ],
    ['a direction', `<w:bdo w:val="ltr">${run('77409')}</w:bdo>`],
    [
      'a word with its reading',
      `<w:r><w:ruby><w:rubyPr/><w:rt>${run('qi')}</w:rt><w:rubyBase>${run('77409')}</w:rubyBase></w:ruby></w:r>`,
    ],
    ['a content control', `<w:sdt><w:sdtContent>${run('77409')}</w:sdtContent></w:sdt>`],
    ['an insertion', `<w:ins>${run('77409')}</w:ins>`],
  ])('%s', async (_, content) => {
    expect(await cellOf(content)).toBe('77409 |');
  });

  test('a hidden field leaves the text around it whole', async () => {
    const hidden = (inside: string) => `<w:r><w:rPr><w:vanish/></w:rPr>${inside}</w:r>`;
    const field = `${hidden('<w:fldChar w:fldCharType="begin"/>')}${hidden('<w:instrText> PAGE </w:instrText>')}${hidden('<w:fldChar w:fldCharType="separate"/>')}${hidden('<w:t>9</w:t>')}${hidden('<w:fldChar w:fldCharType="end"/>')}`;
    expect(await textOf(`<w:p>${run('共')}${field}${run('5件')}</w:p>`)).toBe('共5件');
  });

  test('an old line end is one', async () => {
    expect(await cellOf('<w:r><w:t>77</w:t><w:cr/><w:t>409</w:t></w:r>')).toBe('77 409 |');
  });

  test('a text box is read once, and its paragraphs are shown like any other', async () => {
    const box = (inside: string) => `<w:txbxContent><w:p>${inside}</w:p></w:txbxContent>`;
    const drawing = `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">${box(run('框内'))}</mc:Choice><mc:Fallback><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox>${box(run('9', '<w:strike/>') + run('框内'))}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await textOf(`<w:p>${run('正文')}${drawing}</w:p>`)).toBe('正文\n框内');
  });
});

test('a file may name the namespace as it likes', async () => {
  const xml = documentXml(`<w:p>${run('9', '<w:strike/>')}${run('77409')}</w:p>`)
    .replace('xmlns:w=', 'xmlns:ns0=')
    .replaceAll('w:', 'ns0:');
  expect(await textOf('', [{ name: 'word/document.xml', content: xml }])).toBe('77409');
});
