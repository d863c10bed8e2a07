import type { Span } from '../../../src/domain/passage.ts';
import { conjunctsOf } from './coordination.ts';
import type { Item } from './item.ts';

const SHARED = /^(?<names>.+?)分别(?<verb>.*)$/;
/** 市监局工单量: the last name of a list carries what is counted of all of them. */
const LAST =
  /^(?<name>.+?(?:[局委办厅部院处所站镇乡区县市旗省]|街道|中心|公司))(?<noun>[^局委办厅部院处所站镇乡区县市旗省]{2,8})$/;
/** A further list of numbers for the same names: 同比分别增长3%、5%. */
const AGAIN = /^(?<what>(?:同比|环比|占比|办结率|满意率|回复率)?)分别(?<verb>.{0,6})$/;

/**
 * "永定区、武陵源区、慈利县分别办理2523件、748件、1476件": each name gets its own number. A list with more or fewer numbers
 * than names cannot be paired, so its figures keep the shared words and belong to none.
 */
export function spreadEnumerations<Figure extends Span>(items: readonly Item<Figure>[]): Item<Figure>[] {
  const spread = [...items];
  let names: readonly string[] = [];
  items.forEach((item, index) => {
    const run = runFrom(items, index);
    const owns = ownsFor(item.own, run, names);
    if (!owns) return;
    names = owns.map(({ name }) => name);
    run.forEach((one, offset) => {
      const { name = '', own = '' } = owns[offset] ?? {};
      spread[index + offset] = { ...one, own, leads: offset === 0 ? one.leads : [], listed: name };
    });
  });
  return spread;
}

interface Named {
  readonly name: string;
  readonly own: string;
}

function ownsFor(own: string, run: readonly Item[], names: readonly string[]): readonly Named[] | undefined {
  const again = AGAIN.exec(own)?.groups;
  if (again) {
    const { what = '', verb = '' } = again;
    const isSame = names.length === run.length && names.length > 1;
    return isSame
      ? names.map((name, at) => ({ name, own: `${name}${what}${directionOf(run[at], at, verb)}` }))
      : undefined;
  }
  const shared = SHARED.exec(own)?.groups;
  const listed = conjunctsOf(shared?.['names'] ?? '').map((name) => name.replace(/^其中/, ''));
  if (!shared || listed.length < 2 || listed.length !== run.length || listed.includes('')) return undefined;
  const carried = LAST.exec(listed.at(-1) ?? '')?.groups;
  const noun = carried?.['noun'] ?? '';
  const verb = (shared['verb'] ?? '').replace(/[为是达到有共:]+$/, '');
  const bare = carried ? [...listed.slice(0, -1), carried['name'] ?? ''] : listed;
  return bare.map((name) => ({ name, own: `${name}${noun}${verb}` }));
}

/** 下降 before a single number stands for that number; the first verb for the others. */
const directionOf = (item: Item | undefined, at: number, verb: string) =>
  at > 0 && item && /^(?:下降|减少|上升|增长|增加)$/.test(item.own) ? item.own : verb;

/** The figures joined by 、 or 和 from one on. */
function runFrom<Figure extends Span>(items: readonly Item<Figure>[], index: number): Item<Figure>[] {
  const rest = items.slice(index + 1);
  const end = rest.findIndex((item) => !isJoined(item));
  return items.slice(index, end < 0 ? items.length : index + 1 + end);
}

const isJoined = ({ own, leads, mark }: Item) =>
  leads.length === 0 && (mark === '、' || mark === '') && /^(?:[和及与]|以及)?(?:下降|减少|上升|增长|增加)?$/.test(own);
