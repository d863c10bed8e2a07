import { type Indicator, cellSetsOf, indicators } from '../../catalogue/indicators.ts';
import type { CellCode } from '../../domain/ids.ts';
import type { Report } from '../../domain/report.ts';
import type { StatutoryTable } from '../../domain/statutory-table.ts';
import { readMeasures } from '../../language/zh/read-measures.ts';
import { type Spelled, spell } from '../../text/typed-match.ts';

/** A word that a question may name an indicator with. */
export interface MeasureWord {
  readonly indicator: Indicator;
  readonly spelled: Spelled;
  readonly heads: readonly number[];
}

let spelledWords: readonly MeasureWord[] | undefined;

/** Labels and official wording that are read back as their indicator, shorter words first. Spelled on first use. */
export const measureWords = (): readonly MeasureWord[] => (spelledWords ??= spellWords());

function spellWords(): MeasureWord[] {
  const words = indicators.flatMap((indicator) =>
    [...new Set([indicator.label, ...indicator.aliases])].map((word) => ({ indicator, word })),
  );
  return words
    .filter(({ indicator, word }) => word.length > 1 && isReadAs(indicator, word))
    .toSorted((a, b) => a.word.length - b.word.length || Number(a.word > b.word) - Number(a.word < b.word))
    .map(({ indicator, word }) => ({ indicator, spelled: spell(word), heads: [0] }));
}

function isReadAs(indicator: Indicator, words: string): boolean {
  const [only, ...others] = readMeasures(words);
  const isPlain =
    only !== undefined && others.length === 0 && only.applicants.length + only.narrowed.length === 0 && !only.except;
  return isPlain && only.of[0] === indicator.id && only.of.length === 1;
}

const asked = new Map<Indicator, string | null>();

/** 收到政府信息公开申请多少件: a question for the indicator without body and time; null where its words are read otherwise. */
export function questionFor(indicator: Indicator): string | null {
  const known = asked.get(indicator);
  if (known !== undefined) return known;
  const end = indicator.kind === 'rate' ? '是多少？' : `多少${indicator.unit}？`;
  const plain = indicator.label.replace(/数量$/, '').replace('：', '');
  const words = [plain, indicator.label, ...indicator.aliases].find((word) => isReadAs(indicator, word + end));
  const question = words === undefined ? null : words + end;
  asked.set(indicator, question);
  return question;
}

/** The rows of 其他处理 that many reports leave out of table 3. */
const OFTEN_LEFT_OUT = /^t3\.r6[ab]/;

/** Does the report have the cells of the indicator, all of its table read? Prose figures are known only once looked up. */
export const isInTables = (report: Report, indicator: Indicator): boolean =>
  cellSetsOf(indicator).some((set) => set.length > 0 && set.every((cell) => isRead(report, cell)));

function isRead({ form, tables }: Report, cell: CellCode): boolean {
  if (OFTEN_LEFT_OUT.test(cell)) return false;
  const ofForm = cell.startsWith('t2b.') ? 'GKNB-2019' : cell.startsWith('t2.') ? 'GKNB-2021' : form;
  return form !== null && form === ofForm && tables[cell.slice(0, 2) as StatutoryTable] === 'present';
}
