import type { Relation } from '../../../../src/query/query.ts';
import { figure, line, type Line, measure, turns } from './build.ts';
import { COUNTED, SUBJECTS, YEARS } from './vocabulary.ts';

/** Somebody has a number, and wants to know whether it holds. */
export function claims(): Line[] {
  const [subject, time, counted, value] = [
    turns(SUBJECTS),
    turns(YEARS),
    turns(COUNTED, 3),
    turns(['38', '4960', '125', '7', '1200']),
  ];
  const shapes: readonly (readonly [Relation, (w: string, m: string, n: string) => string])[] = [
    ['is', (w, m, n) => `${w}${m}是${n}对吗`],
    ['is', (w, m, n) => `${w}${m}${n}，对不对？`],
    ['is', (w, m, n) => `听说${w}${m}有${n}，是真的吗`],
    ['is', (w, m, n) => `${w}${m}${n}没错吧`],
    ['is', (w, m, n) => `${w}${m}是${n}吗`],
    ['is', (w, m, n) => `${w}${m}是不是${n}`],
    ['more', (w, m, n) => `${w}${m}超过${n}了吗`],
    ['more', (w, m, n) => `${w}${m}超过${n}，对吗`],
    ['less', (w, m, n) => `${w}${m}不到${n}是吗`],
  ];
  return shapes.flatMap(([relation, say]) =>
    Array.from({ length: 5 }, () => {
      const [w, t, m, n] = [subject(), time(), counted(), value()];
      const unit = m.units[0] ?? '';
      return line(say(`${w.words}${t.words}`, m.words[0] ?? '', `${n}${unit}`), {
        want: {
          kind: 'claim',
          relation,
          said: [{ value: n, unit }],
          figures: figure([measure(m.id)]),
        },
        whose: w.means,
        when: t.means,
      });
    }),
  );
}
