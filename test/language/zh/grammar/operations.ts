import { at, figure, line, type Line, measure, moments, place, printed, turns, whose, year } from './build.ts';
import { COUNTED, SUBJECTS, YEARS } from './vocabulary.ts';

const nextPair = () => {
  const [a, b] = [turns(COUNTED), turns(COUNTED, 1)];
  return () => [a(), b()] as const;
};

/** Two measures of one body in one year. */
export function ofTwoMeasures(): Line[] {
  const [pair, subject, time] = [nextPair(), turns(SUBJECTS, 1), turns(YEARS, 2)];
  const shapes = [
    ['difference', false, (w, a, b) => `${w}${a}比${b}多多少`],
    ['difference', false, (w, a, b) => `${w}${a}比${b}多几件`],
    ['difference', false, (w, a, b) => `${w}${a}和${b}相差多少`],
    ['difference', false, (w, a, b) => `${w}${a}减去${b}是多少`],
    ['difference', false, (w, a, b) => `${w}的${a}跟${b}差距有多大`],
    ['sum', true, (w, a, b, u) => `${w}${a}和${b}加起来多少${u}`],
    ['sum', true, (w, a, b, u) => `${w}${a}、${b}合计多少${u}`],
    ['sum', false, (w, a, b) => `${w}${a}与${b}之和`],
    ['sum', true, (w, a, b, u) => `${w}${a}加${b}一共多少${u}`],
    ['compare', false, (w, a, b) => `${w}${a}和${b}哪个多`],
    ['compare', false, (w, a, b) => `${w}${a}与${b}对比`],
    ['compare', false, (w, a, b) => `${w}${a}跟${b}比一比`],
    ['value', true, (w, a, b, u) => `${w}${a}和${b}各多少${u}`, { each: true }],
    ['value', true, (w, a, b, u) => `${w}${a}、${b}分别是多少${u}`, { each: true }],
  ] as const satisfies readonly (readonly [
    string,
    boolean,
    (w: string, a: string, b: string, u: string) => string,
    object?,
  ])[];
  return COUNTED.flatMap(() =>
    shapes.map(([operation, hasUnit, say, more]) => {
      const [[a, b], w, t] = [pair(), subject(), time()];
      const unit = hasUnit ? (b.units[0] ?? '') : null;
      return line(say(`${w.words}${t.words}`, a.words[0] ?? '', b.words[0] ?? '', unit ?? ''), {
        want: figure([measure(a.id, { unit }), measure(b.id, { unit })], { do: operation, ...more }),
        whose: w.means,
        when: t.means,
      });
    }),
  );
}

/** What a part is of a whole, and how many times one is the other. */
export function shares(): Line[] {
  const [subject, time] = [turns(SUBJECTS, 2), turns(YEARS)];
  const WHOLES = [
    ['foi.outcome.granted', '予以公开', 'foi.received', '信息公开申请'],
    ['foi.outcome.refused', '不予公开', 'foi.received', '申请'],
    ['dispute.review.corrected', '复议纠正', 'dispute.review', '行政复议'],
    ['licence.decisions', '行政许可', 'penalty.decisions', '行政处罚'],
    ['proposals.suggestions', '人大代表建议', 'proposals.cppcc', '政协提案'],
  ] as const;
  const shapes = [
    ['share', (w: string, a: string, b: string) => `${w}${a}占${b}的比例`],
    ['share', (w: string, a: string, b: string) => `${w}${a}占${b}多少`],
    ['share', (w: string, a: string, b: string) => `${w}${a}在${b}里占比多少`],
    ['share', (w: string, a: string, b: string) => `${w}${a}占${b}的比重是多少`],
    ['ratio', (w: string, a: string, b: string) => `${w}${a}是${b}的几倍`],
    ['ratio', (w: string, a: string, b: string) => `${w}${a}除以${b}`],
  ] as const;
  return WHOLES.flatMap(([part, a, whole, b]) =>
    shapes.flatMap(([operation, say]) =>
      [0, 1].map(() => {
        const [w, t] = [subject(), time()];
        return line(say(`${w.words}${t.words}`, a, b), {
          want: figure([measure(part)], { do: operation, whole: measure(whole) }),
          whose: w.means,
          when: t.means,
        });
      }),
    ),
  );
}

/** Two years of one body: told apart, subtracted, compared. */
export function ofTwoYears(): Line[] {
  const [subject, counted] = [turns(SUBJECTS), turns(COUNTED, 5)];
  const shapes = [
    ['difference', false, (w: string, m: string) => `${w}2023年${m}比2022年多多少`],
    ['difference', true, (w: string, m: string, u: string) => `${w}2022年和2023年${m}相差多少${u}`],
    ['change', false, (w: string, m: string) => `${w}2022年到2023年${m}变化多少`],
    ['change', false, (w: string, m: string) => `${w}${m}2023年比2022年增长多少`],
    ['change', false, (w: string, m: string) => `${w}2023年${m}比2022年增加还是减少`],
    ['compare', false, (w: string, m: string) => `${w}2022年和2023年${m}对比`],
    ['compare', false, (w: string, m: string) => `${w}${m}2022年与2023年哪个多`],
  ] as const;
  return shapes.flatMap(([operation, hasUnit, say], index) =>
    Array.from({ length: 6 }, () => {
      const [w, m] = [subject(), counted()];
      const unit = hasUnit ? (m.units[0] ?? null) : null;
      const isSpan = index === 2;
      const question = say(w.words, m.words[0] ?? '', unit ?? '');
      const [first, second] = question.indexOf('2022') < question.indexOf('2023') ? [2022, 2023] : [2023, 2022];
      return line(question, {
        want: figure([measure(m.id, { unit })], { do: operation }),
        whose: w.means,
        when: isSpan ? { kind: 'span', from: year(2022), to: year(2023), except: [] } : at(first, second),
      });
    }),
  );
}

/** Against the time before. */
export function againstBefore(): Line[] {
  const [subject, counted] = [turns(SUBJECTS, 4), turns(COUNTED, 2)];
  return [
    ...['比上年增长多少', '较上年增加多少', '同比增长多少', '比去年同期增长了多少', '与上年相比变化多少'].map(
      (words) => [words, { unit: 'year', by: -1 }] as const,
    ),
    ...['环比增长多少', '比上月增加多少', '较上个月变化多少'].map(
      (words) => [words, { unit: 'month', by: -1 }] as const,
    ),
    ...['比上季度增长多少', '较上个季度下降多少'].map((words) => [words, { unit: 'quarter', by: -1 }] as const),
  ].flatMap(([words, against]) =>
    Array.from({ length: 4 }, () => {
      const [w, m] = [subject(), counted()];
      return line(`${w.words}2024年11月${m.words[0] ?? ''}${words}`, {
        want: figure([measure(m.id)], { do: 'change', against }),
        whose: w.means,
        when: moments({ year: year(2024), part: '-11' }),
      });
    }),
  );
}

/** Among places and bodies: who has most, in which order. */
export function rankings(): Line[] {
  const [counted, time] = [turns(COUNTED), turns(YEARS, 3)];
  const county = (name: string) => ({ ...place(name), within: 'county' as const });
  const everybody = whose({ every: true });
  const shapes = [
    [county('定西市'), 'rank', {}, (t: string, m: string) => `定西市各区县${t}${m}排名`],
    [county('延安市'), 'rank', {}, (t: string, m: string) => `${t}延安市各县区${m}从高到低`],
    [county('定西市'), 'extreme', { order: 'most' }, (t: string, m: string) => `定西市${t}哪个县${m}最多`],
    [county('延安市'), 'extreme', { order: 'least' }, (t: string, m: string) => `延安市各区县${t}${m}最少的是`],
    [county('定西市'), 'rank', { top: 3 }, (t: string, m: string) => `定西市各区县${t}${m}前三名`],
    [county('定西市'), 'rank', { place: 2 }, (t: string, m: string) => `定西市各区县${t}${m}第二多的`],
    [county('延安市'), 'mean', {}, (t: string, m: string) => `延安市各区县${t}${m}平均值`],
    [county('延安市'), 'median', {}, (t: string, m: string) => `延安市各区县${t}${m}中位数`],
    [county('延安市'), 'sum', {}, (t: string, m: string) => `延安市各区县${t}${m}加起来`],
    [everybody, 'extreme', { order: 'most' }, (t: string, m: string) => `${t}哪个单位${m}最多`],
    [everybody, 'extreme', { order: 'least' }, (t: string, m: string) => `${t}哪些单位${m}最少`],
    [everybody, 'rank', {}, (t: string, m: string) => `${t}各单位${m}排行`],
    [everybody, 'rank', { top: 5 }, (t: string, m: string) => `${t}所有单位${m}排前5名`],
    [everybody, 'mean', {}, (t: string, m: string) => `${t}各地${m}平均`],
    [everybody, 'value', {}, (t: string, m: string) => `${t}各单位${m}数量`],
  ] as const;
  return shapes.flatMap(([who, operation, more, say]) =>
    Array.from({ length: 6 }, () => {
      const [m, t] = [counted(), time()];
      return line(say(t.words, m.words[0] ?? ''), {
        want: figure([measure(m.id)], { do: operation, by: 'body', ...more }),
        whose: who,
        when: t.means,
      });
    }),
  );
}

/** Two places side by side. */
export function ofTwoPlaces(): Line[] {
  const [counted, time] = [turns(COUNTED, 7), turns(YEARS, 1)];
  const both = place('宝塔区', '洪泽区');
  const shapes = [
    ['compare', false, {}, (t: string, m: string) => `宝塔区和洪泽区${t}哪个${m}多`],
    ['compare', false, {}, (t: string, m: string) => `${t}宝塔区与洪泽区${m}比较`],
    ['compare', false, {}, (t: string, m: string) => `${t}宝塔区和洪泽区谁的${m}更多`],
    ['difference', false, {}, (t: string, m: string) => `${t}宝塔区比洪泽区${m}多多少`],
    ['sum', true, {}, (t: string, m: string, u: string) => `${t}宝塔区和洪泽区${m}一共多少${u}`],
    ['value', true, { each: true }, (t: string, m: string, u: string) => `宝塔区、洪泽区${t}${m}各多少${u}`],
    ['value', true, { each: true }, (t: string, m: string, u: string) => `宝塔区和洪泽区${t}${m}分别有多少${u}`],
  ] as const;
  return shapes.flatMap(([operation, hasUnit, more, say]) =>
    Array.from({ length: 6 }, () => {
      const [m, t] = [counted(), time()];
      const unit = hasUnit ? (m.units[0] ?? null) : null;
      return line(say(t.words, m.words[0] ?? '', unit ?? ''), {
        want: figure([measure(m.id, { unit })], { do: operation, ...more }),
        whose: both,
        when: t.means,
      });
    }),
  );
}

/** Two labels that only reports know, the one against the other. */
export function ofTwoLabels(): Line[] {
  const LABELS = ['咨询类', '投诉类', '求助类', '举报类', '社会保障类', '农林水利类', '就业类', '会议类'] as const;
  const shapes = [
    ['difference', (a: string, b: string) => `${a}比${b}多多少`],
    ['difference', (a: string, b: string) => `${a}比${b}少几件`],
    ['difference', (a: string, b: string) => `${a}和${b}差多少`],
    ['compare', (a: string, b: string) => `${a}多还是${b}多`],
    ['compare', (a: string, b: string) => `是${a}多还是${b}多`],
  ] as const;
  return LABELS.flatMap((a, index) => {
    const b = LABELS[(index + 3) % LABELS.length] ?? a;
    return shapes.map(([operation, say]) =>
      line(`衡东县2024年${say(a, b)}`, {
        want: figure([printed(a, { narrowed: [a] }), printed(b, { narrowed: [b] })], { do: operation }),
        whose: place('衡东县'),
        when: at(2024),
      }),
    );
  });
}

/** The year in which most was counted, asked for by the word at the end. */
export function whichYear(): Line[] {
  const [subject, counted] = [turns(SUBJECTS), turns(COUNTED, 3)];
  const shapes = [(w: string, m: string) => `${w}哪年${m}多`, (w: string, m: string) => `${w}哪年${m}更少`];
  return COUNTED.flatMap(() =>
    shapes.map((say) => {
      const [w, m] = [subject(), counted()];
      return line(say(w.words, m.words[0] ?? ''), {
        want: figure([measure(m.id)], { do: 'compare', by: 'period' }),
        whose: w.means,
        when: { kind: 'every', except: [] },
      });
    }),
  );
}
