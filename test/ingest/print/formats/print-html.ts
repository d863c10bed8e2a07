import { type Ink, wayOf } from '../ink.ts';
import type { Part, PrintedCell, PrintedForm, PrintedTable, Style } from '../printed-form.ts';
import { rowsOf } from '../rows.ts';

export function printHtml({ parts, style }: PrintedForm): Uint8Array {
  const body = parts.map((part, index) => partHtml(part, index === 0, style)).join('\n');
  const framed = style.framed
    ? `<table><tr><td><div><table><tr><td>${body}</td></tr></table></div></td></tr></table>`
    : body;
  return new TextEncoder().encode(
    `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${framed}</body></html>`,
  );
}

function partHtml(part: Part, isTitle: boolean, style: Style): string {
  if (part.kind === 'new page') return '<hr>';
  if (part.kind === 'line') return isTitle ? `<h1>${escape(part.text)}</h1>` : `<p>${escape(part.text)}</p>`;
  return style.flow === 'lines' ? linesHtml(part) : tableHtml(part, style);
}

const linesHtml = (table: PrintedTable) =>
  rowsOf(table)
    .flat()
    .map(({ ink }) => `<p>${ink.length > 0 ? inkHtml(ink) : '&nbsp;'}</p>`)
    .join('\n');

/** The ways in which editors write a table and the cells of it, by the rules that one sees. */
const TABLES: Readonly<Record<Style['rules'], { readonly open: string; readonly cell: (content: string) => string }>> =
  {
    grid: { open: '<table border="1">', cell: (content) => content },
    none: { open: '<table>', cell: (content) => `\n <p class="MsoNormal"><span lang="EN-US">${content}</span></p>\n` },
    dotted: {
      open: '<table style="border:1px dotted">',
      cell: (content) => `<font face="仿宋"><span>${content}</span></font>`,
    },
    horizontal: { open: '<table rules="rows">', cell: (content) => `<div>${content}</div>` },
    zebra: { open: '<table class="zebra">', cell: (content) => `&nbsp;${content}&nbsp;` },
  };

function tableHtml(table: PrintedTable, { rules, framed }: Style): string {
  const { open, cell } = TABLES[rules];
  const inner = (content: string) =>
    framed && content !== '' ? `<table><tr><td>${content}</td></tr></table>` : content;
  const rows = rowsOf(table).map((cells, row) => {
    const ground = rules === 'zebra' && row % 2 ? ' bgcolor="#eeeeee"' : '';
    return `<tr${ground}>${cells.map((own) => cellHtml(own, cell(inner(inkHtml(own.ink))), rules)).join('')}</tr>`;
  });
  return `${open}\n${rows.join('\n')}\n</table>`;
}

function cellHtml({ role, rowSpan, columnSpan }: PrintedCell, content: string, rules: Style['rules']): string {
  const tag = role === 'head' && rules === 'horizontal' ? 'th' : 'td';
  const spans = [rowSpan > 1 ? ` rowspan="${rowSpan}"` : '', columnSpan > 1 ? ` colspan="${columnSpan}"` : ''];
  return `<${tag}${spans.join('')}>${content}</${tag}>`;
}

const BREAKS = ['<br>', '</p><p>', '<br/>\n', '</div><div>'] as const;
const MARKS = [
  (text: string) => `<sup>${text}</sup>`,
  (text: string) => `<sup><a href="#n1">${text}</a></sup>`,
  (text: string) => `<sub>${text}</sub>`,
  (text: string) => `<span style="vertical-align:super;font-size:8pt">${text}</span>`,
  (text: string) => `<a class="footnote-ref" href="#fn1"><sup>${text}</sup></a>`,
  (text: string) => `<sup><span>${text}</span></sup>`,
] as const;
const STRUCK = [
  (text: string) => `<del>${text}</del>`,
  (text: string) => `<s>${text}</s>`,
  (text: string) => `<strike>${text}</strike>`,
  (text: string) => `<span style="text-decoration:line-through">${text}</span>`,
  (text: string) => `<span style="text-decoration-line: line-through; color:red">${text}</span>`,
] as const;
const HIDDEN = [
  (text: string) => `<span style="display:none">${text}</span>`,
  (text: string) => `<span style="visibility:hidden">${text}</span>`,
  (text: string) => `<span hidden>${text}</span>`,
  (text: string) => `<span style="font-size:0">${text}</span>`,
  (text: string) => `<span style="font-size: 0px;">${text}</span>`,
  (text: string) => `<span aria-hidden="true">${text}</span>`,
  (text: string) => `<span style="color:#fff;background:#ffffff">${text}</span>`,
  (text: string) => `<font color="white" style="background-color:white">${text}</font>`,
] as const;

function inkHtml(ink: readonly Ink[]): string {
  return ink.map(pieceHtml).join('');
}

function pieceHtml(piece: Ink): string {
  if (typeof piece === 'string') return escape(piece);
  if (piece.kind === 'break') return wayOf(BREAKS, piece.way);
  const ways = { mark: MARKS, struck: STRUCK, hidden: HIDDEN }[piece.kind];
  return wayOf<(text: string) => string>(ways, piece.way)(escape(piece.text));
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
