import { type Font, PLAIN_FONT, readColour, withProperty } from './fonts.ts';
import { walkXml } from './walk-xml.ts';

/** How a cell is written. */
export interface CellStyle {
  /** The code of its number format. */
  readonly format: string;
  readonly font: Font;
  /** The colour of the cell; undefined when nothing fills it. */
  readonly ground: string | undefined;
}

/** The styles of a workbook, by the number that cells name. */
export type CellStyles = (style: string | undefined) => CellStyle;

/** Formats that files name by number only; Chinese Excel shows 27 to 58 as dates too. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy年m月',
  28: 'm月d日',
  29: 'm月d日',
  30: 'm-d-yy',
  31: 'yyyy年m月d日',
  32: 'h:mm',
  33: 'h:mm:ss',
  36: 'yyyy年m月',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  50: 'yyyy年m月',
  51: 'm月d日',
  52: 'yyyy年m月',
  53: 'm月d日',
  54: 'm月d日',
  57: 'yyyy年m月',
  58: 'm月d日',
};

/** The part of a style sheet that an element stands in; fonts and fills also stand in other parts. */
const PARTS = new Set(['fonts', 'fills', 'cellXfs']);

export function readCellStyles(xml: string | undefined): CellStyles {
  const formats = new Map<number, string>();
  const fonts: Font[] = [];
  const grounds: (string | undefined)[] = [];
  const styles: Readonly<Record<string, string>>[] = [];
  let part = '';
  walkXml(xml ?? '<styleSheet/>', {
    open(name, attributes) {
      if (PARTS.has(name)) part = name;
      if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (part === 'fonts') readFont(fonts, name, attributes);
      if (part === 'fills') readFill(grounds, name, attributes);
      if (part === 'cellXfs' && name === 'xf') styles.push(attributes);
    },
    close(name) {
      if (PARTS.has(name)) part = '';
    },
  });
  const known = styles.map(({ numFmtId = 0, fontId, fillId }) => ({
    format: formats.get(Number(numFmtId)) ?? BUILT_IN[Number(numFmtId)] ?? 'General',
    font: fonts[Number(fontId ?? -1)] ?? PLAIN_FONT,
    ground: grounds[Number(fillId ?? -1)],
  }));
  return (style) => known[Number(style ?? 0)] ?? PLAIN;
}

const PLAIN: CellStyle = { format: 'General', font: PLAIN_FONT, ground: undefined };

type Attributes = Readonly<Record<string, string>>;

function readFont(fonts: Font[], name: string, attributes: Attributes): void {
  if (name === 'font') fonts.push(PLAIN_FONT);
  else if (fonts.length > 0) fonts.push(withProperty(fonts.pop() ?? PLAIN_FONT, name, attributes));
}

/** Names for what is behind a cell while its colour is not known: no ink is like them. */
const [SOLID, PATTERN] = ['solid', 'pattern'];

function readFill(grounds: (string | undefined)[], name: string, attributes: Attributes): void {
  const set = (ground: string | undefined) => grounds.splice(-1, 1, ground);
  if (name === 'fill') grounds.push(undefined);
  if (name === 'gradientFill') set(PATTERN);
  if (name === 'patternFill') set(groundOf(attributes['patternType']));
  if (name === 'fgColor' && grounds.at(-1) === SOLID) set(readColour(attributes) ?? SOLID);
}

const groundOf = (pattern = 'none') => (pattern === 'none' ? undefined : pattern === 'solid' ? SOLID : PATTERN);
