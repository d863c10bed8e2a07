import { periodLabel } from '../../../src/domain/period.ts';
import type { Told } from '../read-clues.ts';
import type { Part } from '../times/stated-time.ts';
import type { DecidedBody } from './agency.ts';
import type { BodyGroup } from './group-bodies.ts';
import type { DecidedPeriod, ToldPeriod } from './period.ts';
import { sourceName } from './source-names.ts';

/** What is said so surely that another word about it is worth showing. */
const SURE_BODY = 58;
const SURE_TIME = 60;
/** The name of a file is given by someone who thought of what is in it. */
const FILE = 'fileName';

export const sentence = (field: string, a: readonly [string, string], b: readonly [string, string]) =>
  `${field}：${a[0]}为“${a[1]}”，${b[0]}为“${b[1]}”`;

/** Other bodies that the document names as its own. */
export function bodyContradictions({ agency, group, others }: DecidedBody): string[] {
  if (!agency || !group || group.strength < SURE_BODY) return [];
  return others
    .filter((other) => isRival(other) && !isRelated(other.body.name, agency.name))
    .slice(0, 2)
    .map((other) =>
      sentence('机关', [sourceName(group.clues[0].by), agency.name], [sourceName(other.clues[0].by), other.body.name]),
    );
}

const isRival = ({ strength, clues: [{ by }], body }: BodyGroup) =>
  body.sort !== 'bare' && body.sort !== 'level' && (strength >= SURE_BODY || by === FILE);

/** A government and its office, a body and a part of it. */
const isRelated = (a: string, b: string) => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const stem = short.replace(/(?:人民政府|管理委员会)$/, '');
  return long.includes(stem);
};

/** Other times that the document states as its own. */
export function periodContradictions({ told, others }: DecidedPeriod, clues: readonly Told[]): string[] {
  if (!told?.period) return [];
  const own = [sourceName(told.clue.by), periodLabel(told.period)] as const;
  const whole = others
    .filter((other) => isSure(other) && other.clue.by !== told.clue.by)
    .flatMap(({ clue, period }) => (period ? [[sourceName(clue.by), periodLabel(period)] as const] : []));
  const half = clues.flatMap((clue) => {
    if (clue.field !== 'period' || 'is' in clue.value || clue.value.year !== null || clue.value.part === null)
      return [];
    const { part } = clue.value;
    return part === 'unnamed' || isOf(part, told) ? [] : [[sourceName(clue.by), labelOf(part)] as const];
  });
  const [other] = [...whole, ...half];
  return other ? [sentence('期间', own, other)] : [];
}

const isSure = ({ strength, clue }: ToldPeriod) => strength >= SURE_TIME || clue.by === FILE;

const isOf = (part: Part, { period }: ToldPeriod) =>
  period === null ||
  period.kind === 'year' ||
  (period.kind === part.kind && period.index === part.index) ||
  period.kind !== part.kind;

const UNITS = { half: '半年', quarter: '季度', month: '月', week: '周' } as const;
const labelOf = ({ kind, index }: Part) =>
  kind === 'half' ? `${index === 1 ? '上' : '下'}半年` : kind === 'month' ? `${index}月` : `第${index}${UNITS[kind]}`;
