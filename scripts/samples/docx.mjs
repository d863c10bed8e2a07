import { escapeMarkup as escape } from './escape-markup.mjs';
import { zip } from './zip.mjs';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;
const RELATIONSHIPS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

/** The report as a Word document with merged cells (`gridSpan`, `vMerge`), byte for byte the same each time. */
export function docx(blocks) {
  return zip([
    ['[Content_Types].xml', CONTENT_TYPES],
    ['_rels/.rels', RELATIONSHIPS],
    ['docProps/core.xml', coreProperties(blocks[0].text)],
    ['word/document.xml', documentXml(blocks)],
  ]);
}

function coreProperties(title) {
  const spaces = `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
  return `${XML}<cp:coreProperties ${spaces}><dc:title>${escape(title)}</dc:title></cp:coreProperties>`;
}

function documentXml(blocks) {
  const body = blocks.map((block) => (block.kind === 'table' ? table(block.rows) : paragraph(block.text, block.kind)));
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return `${XML}<w:document xmlns:w="${word}"><w:body>${body.join('')}<w:sectPr/></w:body></w:document>`;
}

function paragraph(text, kind) {
  const centred = kind === 'title' ? '<w:pPr><w:jc w:val="center"/></w:pPr>' : '';
  const bold = kind === 'paragraph' ? '' : '<w:rPr><w:b/></w:rPr>';
  return `<w:p>${centred}${run(text, bold)}</w:p>`;
}

const run = (text, properties = '') =>
  text ? `<w:r>${properties}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>` : '';

function table(rows) {
  const width = rows[0].reduce((sum, { colspan }) => sum + colspan, 0);
  const grid = '<w:gridCol/>'.repeat(width);
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4"/>`)
    .join('');
  const lines = withContinuations(rows, width).map((row) => `<w:tr>${row.map(tableCell).join('')}</w:tr>`);
  return `<w:tbl><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines.join('')}</w:tbl><w:p/>`;
}

function tableCell({ text, colspan, merge }) {
  const span = colspan > 1 ? `<w:gridSpan w:val="${colspan}"/>` : '';
  const vertical = { restart: '<w:vMerge w:val="restart"/>', continue: '<w:vMerge/>', none: '' }[merge];
  return `<w:tc><w:tcPr>${span}${vertical}</w:tcPr><w:p>${run(text)}</w:p></w:tc>`;
}

/** Word writes a cell that spans rows once more, empty, in every row below. */
function withContinuations(rows, width) {
  const open = Array.from({ length: width }, () => null);
  return rows.map((row) => {
    const waiting = [...row];
    const written = [];
    for (let column = 0; column < width;) {
      const above = open[column];
      const cell = above?.left ? { ...above.cell, text: '', merge: 'continue' } : waiting.shift();
      if (above?.left) above.left -= 1;
      else open[column] = { cell, left: cell.rowspan - 1 };
      written.push({ merge: cell.rowspan > 1 ? 'restart' : 'none', ...cell });
      column += cell.colspan;
    }
    return written;
  });
}
