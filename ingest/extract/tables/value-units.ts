import type { CellNumber } from './printed-cell.ts';
import { isRate, unitInBrackets } from './measures.ts';

/** Where the unit of a number in a table may be printed, nearest first. */
export interface UnitClues {
  /** The head of its column and the name of its row. */
  readonly heads: readonly string[];
  /** All heads of the table. */
  readonly table: string;
  readonly caption: string;
}

export interface StatedUnit {
  readonly unit: string | null;
  /** What must be said of it. */
  readonly note: string | null;
}

const INFERRED: StatedUnit = { unit: '件', note: '原表没有写明计量单位，按表头所计事项以“件”计' };

/** `undefined` where the cell contradicts its head, so that the number is not sure. */
export function unitOf(
  { unit }: CellNumber,
  printed: string,
  { heads, table, caption }: UnitClues,
): StatedUnit | undefined {
  const stated = heads.map(unitInBrackets).find((found) => found !== null) ?? (heads.some(isRate) ? '%' : null);
  if (unit !== null) {
    return stated === null || stated === unit || unit.endsWith('百分点') ? { unit, note: null } : undefined;
  }
  const named = stated ?? unitInCaption(caption, heads) ?? unitCounted(heads);
  if (named !== null) return isScaledTwice(named, printed) ? undefined : { unit: named, note: null };
  return COUNTS_ORDERS.test(table) && !heads.some((head) => OTHERWISE.test(head))
    ? INFERRED
    : { unit: null, note: null };
}

/** 1.2万 in a column of 千件. */
const isScaledTwice = (unit: string, printed: string) => /^[百千万亿]/.test(unit) && /[百千万亿]/.test(printed);

/** 办理件数, 服务人次数: what is numbered is the unit. */
const unitCounted = (heads: readonly string[]) =>
  heads.map((head) => /(?<unit>人次|[件条篇份封户次人])数$/.exec(head)?.groups?.['unit'] ?? null).find(Boolean) ?? null;

const COUNTS_ORDERS = /工单|诉求/;
/** Measures that a unit for the whole table does not mean. */
const OTHERWISE = /(?:人数|次数|户数|家数|个数|金额|比|率|幅|度|时长|时间|得分|分|量纲)(?:\(|$)/;
const MONEY = /金额|费|资金|收入|支出|经费|额(?:\(|$)/;

/** 单位:千件; of several (件、万元) the one that a head can mean. */
function unitInCaption(caption: string, heads: readonly string[]): string | null {
  const listed = /单位:(?<units>[^)\s|。;]{1,16})/.exec(caption.replace(/[ \t]+/g, ''))?.groups?.['units'];
  const named = listed?.split(/[、,/]/) ?? [/\((?<unit>[^()]{1,4})\)$/.exec(caption)?.groups?.['unit'] ?? ''];
  const units = named.flatMap((words) => unitInBrackets(`单位(${words})`) ?? []).filter((unit) => unit !== '%');
  const isMoney = heads.some((head) => MONEY.test(head));
  const [unit, ...others] = units.filter((one) => one.endsWith('元') === isMoney);
  if (unit === undefined || others.length > 0) return null;
  return !isMoney && heads.some((head) => OTHERWISE.test(head)) ? null : unit;
}
