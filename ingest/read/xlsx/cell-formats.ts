import { walkXml } from './walk-xml.ts';

/** The number format codes of a workbook, by the style number of a cell. */
export type CellFormats = (style: string | undefined) => string;

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

export function readCellFormats(xml: string | undefined): CellFormats {
  const own = new Map<number, string>();
  const styles: number[] = [];
  let inCellStyles = false;
  walkXml(xml ?? '<styleSheet/>', {
    open(name, attributes) {
      if (name === 'numFmt') own.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'xf' && inCellStyles) styles.push(Number(attributes['numFmtId'] ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return (style) => {
    const id = styles[Number(style ?? 0)] ?? 0;
    return own.get(id) ?? BUILT_IN[id] ?? 'General';
  };
}
