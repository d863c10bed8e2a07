import { isOn, walkXml } from './walk-xml.ts';

/** The parts of a spreadsheet, by name. */
export type PartReader = (name: string) => string | undefined;

export interface SheetPart {
  readonly name: string;
  readonly xml: string;
}

export interface Workbook {
  /** In the order of their tabs; hidden ones are left out. */
  readonly sheets: readonly SheetPart[];
  /** Days are counted from 1904 (files of old Macs) instead of 1900. */
  readonly from1904: boolean;
}

/** Reads which sheets there are and where they stand. A sheet without a part of its own (a chart) is left out. */
export function readWorkbook(part: PartReader): Workbook {
  const targets = readTargets(part('xl/_rels/workbook.xml.rels') ?? '');
  const sheets: SheetPart[] = [];
  let from1904 = false;
  walkXml(part('xl/workbook.xml') ?? '', {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = isOn(attributes['date1904']);
      if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return;
      const xml = part(targets.get(attributes['r:id'] ?? '') ?? '');
      if (xml !== undefined && /<(?:\w+:)?worksheet[\s>]/.test(xml))
        sheets.push({ name: attributes['name'] ?? '', xml });
    },
  });
  return { sheets, from1904 };
}

function readTargets(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  if (xml === '') return targets;
  walkXml(xml, {
    open(name, { Id: id = '', Target: target = '' }) {
      if (name === 'Relationship') targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}
