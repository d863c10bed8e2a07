import { figure, line, type Line, measure, turns, type When, type Whose } from './build.ts';
import { COUNTED, PARTS, RANGES, type Said, SUBJECTS, YEARS } from './vocabulary.ts';

interface Shape {
  /** w whose, t when, m what, u unit. */
  readonly say: (w: string, t: string, m: string, u: string) => string;
  readonly hasUnit: boolean;
}

const shape = (hasUnit: boolean, say: Shape['say']): Shape => ({ say, hasUnit });

/** How people ask for one figure: clerks, citizens, the hotline, somebody in a hurry. */
const SHAPES: readonly Shape[] = [
  shape(true, (w, t, m, u) => `${w}${t}${m}有多少${u}`),
  shape(true, (w, t, m, u) => `${t}${w}${m}多少${u}?`),
  shape(true, (w, t, m, u) => `请问${w}${t}的${m}是多少${u}？`),
  shape(true, (w, t, m, u) => `${w}${t}${m}几${u}`),
  shape(true, (w, t, m, u) => `${w}在${t}有几${u}${m}`),
  shape(true, (w, t, m, u) => `${t}，${w}的${m}一共有多少${u}呢`),
  shape(true, (w, t, m, u) => `麻烦问一下${t}${w}${m}有几${u}，谢谢`),
  shape(true, (w, t, m, u) => `我想知道${w}${t}一共有多少${u}${m}`),
  shape(true, (w, t, m, u) => `${m}${t}${w}有多少${u}啊`),
  shape(true, (w, t, m, u) => `您好，帮我查一下${w}${t}${m}的件数，到底有多少${u}`),
  shape(true, (w, t, m, u) => `${w}${t}${m}总共多少${u}`),
  shape(true, (w, t, m, u) => `${w} ${t} ${m} 多少${u}`),
  shape(true, (w, t, m, u) => `那个，${w}嘛，${t}${m}好多${u}哦`),
  shape(false, (w, t, m) => `${w}${t}${m}数量`),
  shape(false, (w, t, m) => `${w}${t}${m}的数量是多少`),
  shape(false, (w, t, m) => `查询${t}${w}${m}情况`),
  shape(false, (w, t, m) => `${m}，${w}，${t}`),
  shape(false, (w, t, m) => `${w} ${t} ${m}`),
  shape(false, (w, t, m) => `劳驾报一下${w}${t}${m}的数字`),
  shape(false, (w, t, m) => `${t}${w}${m}多少`),
  shape(false, (w, t, m) => `根据年报，${w}${t}${m}总数是多少`),
];

const NOBODY: readonly Said<Whose | undefined>[] = [{ words: '', means: undefined }];
const NO_TIME: readonly Said<When | undefined>[] = [{ words: '', means: undefined }];

/** Each shape with each measure, the bodies and times in turn. */
function written(
  subjects: readonly Said<Whose | undefined>[],
  times: readonly Said<When | undefined>[],
  shapes: number,
) {
  const [nextSubject, nextTime, nextShape] = [turns(subjects), turns(times), turns(SHAPES)];
  return COUNTED.flatMap(({ id, units, words }) =>
    words.flatMap((m, index) =>
      Array.from({ length: index === 0 ? shapes : Math.ceil(shapes / 2) }, (): Line => {
        const [w, t, { say, hasUnit }] = [nextSubject(), nextTime(), nextShape()];
        const unit = units[index % units.length] ?? '';
        return line(say(w.words, t.words, m, unit), {
          want: figure([measure(id, { unit: hasUnit ? unit : null })]),
          ...(w.means ? { whose: w.means } : {}),
          ...(t.means ? { when: t.means } : {}),
        });
      }),
    ),
  );
}

export const figuresOfAYear = (): Line[] => written(SUBJECTS, YEARS, 10);
export const figuresOfAPart = (): Line[] => written(SUBJECTS, PARTS, 4);
export const figuresWithoutTime = (): Line[] => written(SUBJECTS, NO_TIME, 3);
export const figuresOfNobody = (): Line[] => written(NOBODY, [...YEARS, ...NO_TIME], 3);

/** 一共 over several years adds them up; without it each year is told. */
export function figuresOfYears(): Line[] {
  const [nextSubject, nextMeasure] = [turns(SUBJECTS, 3), turns(COUNTED)];
  return RANGES.flatMap((t) =>
    (
      [
        [(w: string, m: string, u: string) => `${w}${t.words}${m}多少${u}`, 'value', {}],
        [(w: string, m: string, u: string) => `${t.words}${w}的${m}各有多少${u}`, 'value', { each: true }],
        [(w: string, m: string, u: string) => `${w}${t.words}${m}一共多少${u}`, 'sum', {}],
        [(w: string, m: string, u: string) => `${w}${t.words}累计有多少${u}${m}`, 'sum', {}],
        [(w: string, m: string, u: string) => `${w}${t.words}${m}加起来是多少${u}`, 'sum', {}],
        [(w: string, m: string, u: string) => `${w}${t.words}平均每年${m}多少${u}`, 'mean', {}],
        [(w: string, m: string, u: string) => `${w}${t.words}${m}年均多少${u}`, 'mean', {}],
        [(w: string, m: string) => `${w}${t.words}${m}的中位数`, 'median', { unit: false }],
        [
          (w: string, m: string) => `${w}${t.words}${m}哪年最多`,
          'extreme',
          { unit: false, by: 'period', order: 'most' },
        ],
        [(w: string, m: string) => `${w}${t.words}${m}变化趋势`, 'change', { unit: false }],
      ] as const
    ).map(([say, operation, more]) => {
      const [w, { id, units, words }] = [nextSubject(), nextMeasure()];
      const [unit = '', { unit: hasUnit = true, ...flags }] = [units[0], more as { unit?: boolean }];
      return line(say(w.words, words[0] ?? '', unit), {
        want: figure([measure(id, { unit: hasUnit ? unit : null })], { do: operation, ...flags }),
        whose: w.means,
        when: t.means,
      });
    }),
  );
}
