import type { FormId } from '../../../src/domain/report.ts';
import type { Damage } from './damages/damage.ts';
import { DAMAGES } from './damages/damages.ts';
import { createDraw } from './draw.ts';
import { fillForm } from './form/fill-form.ts';
import { layOutForm } from './form/lay-out-form.ts';
import { FORMATS, type Format } from './formats/formats.ts';
import type { Layout } from './layouts/layout.ts';
import { LAYOUTS } from './layouts/layouts.ts';
import type { PrintedForm } from './printed-form.ts';
import { type Outcome, readBack } from './read-back.ts';

/** One form in one layout with one damage, and the format that it is printed in. */
export interface Case {
  readonly layout: Layout;
  readonly damage: Damage;
  readonly format: Format;
  readonly form: PrintedForm;
}

/** Every layout with every damage in every format; another round draws other values and other places. */
export function* casesOf(round: number): Generator<Case> {
  for (const layout of LAYOUTS) {
    for (const damage of DAMAGES) {
      const form = printCase(layout, damage, round);
      for (const format of FORMATS) yield { layout, damage, format, form };
    }
  }
}

/** Each damage in turn, so that a few cases know them all. */
export function* sliceOf(round: number): Generator<Case> {
  for (const [row, layout] of LAYOUTS.entries()) {
    for (const [column, format] of FORMATS.entries()) {
      const damage = DAMAGES[(row + column * 5 + round) % DAMAGES.length];
      if (damage) yield { layout, damage, format, form: printCase(layout, damage, round) };
    }
  }
}

export const outcomeOf = ({ format, form }: Case): Promise<Outcome> =>
  readBack(format.print(form), form, `form.${format.name}`);

/** The seed hangs on names, not on places in a list: a new layout leaves the cases of the others as they are. */
export function printCase(layout: Layout, damage: Damage, round: number): PrintedForm {
  const seed = hash(`${layout.name}/${damage.name}/${round}`);
  const draw = createDraw(seed);
  const id: FormId = draw.once(3) ? 'GKNB-2019' : 'GKNB-2021';
  const plain = layOutForm(fillForm(id, draw), layout.arrange(draw), draw);
  return damage.inflict(layout.dress(plain, draw), draw, layout);
}

/** FNV-1a, 32 bits. */
const hash = (text: string) =>
  Array.from(text).reduce((state, char) => Math.imul(state ^ char.charCodeAt(0), 16_777_619) >>> 0, 2_166_136_261);
