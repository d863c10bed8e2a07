import { figure, line, type Line, measure, printed, span, last, turns, whose, place, at } from './build.ts';
import { APPLICANTS, COUNTED, NARROWING, SUBJECTS, YEARS } from './vocabulary.ts';

const REQUESTED = COUNTED.filter(({ id }) => /^foi\.(?:received|outcome|pending|carried_in)/.test(id));

/** One kind of applicant, and everybody but it. */
export function applicants(): Line[] {
  const [subject, time, counted] = [turns(SUBJECTS), turns(YEARS, 1), turns(REQUESTED)];
  const shapes = [
    [false, '', (w: string, a: string, m: string) => `${w}${a}提出的${m}有多少件`],
    [false, '', (w: string, a: string, m: string) => `${w}${m}里${a}的有多少件`],
    [false, '', (w: string, a: string, m: string) => `${w}${a}${m}多少件`],
    [false, '', (w: string, a: string, m: string) => `${w}来自${a}的${m}几件`],
    [true, '', (w: string, a: string, m: string) => `${w}除${a}以外的${m}有多少件`],
    [true, '', (w: string, a: string, m: string) => `${w}除了${a}之外${m}多少件`],
    [true, '', (w: string, a: string, m: string) => `${w}不是${a}提的${m}有多少件`],
    [true, '', (w: string, a: string, m: string) => `${w}不算${a}，${m}有多少件`],
    [true, '', (w: string, a: string, m: string) => `${w}扣除${a}后的${m}多少件`],
    [true, '', (w: string, a: string, m: string) => `${w}非${a}的${m}多少件`],
  ] as const;
  return APPLICANTS.flatMap((a) =>
    shapes.map(([except, , say]) => {
      const [w, t, m] = [subject(), time(), counted()];
      return line(say(`${w.words}${t.words}`, a.words, m.words[0] ?? ''), {
        want: figure([measure(m.id, { applicants: a.means, except, unit: '件' })]),
        whose: w.means,
        when: t.means,
      });
    }),
  );
}

/** A word that the catalogue does not know narrows what it stands beside; it never falls away. */
export function narrowed(): Line[] {
  const [subject, time] = [turns(SUBJECTS), turns(YEARS)];
  const MEASURES = [
    ['penalty.decisions', '行政处罚'],
    ['licence.decisions', '行政许可'],
    ['coercion.decisions', '行政强制'],
    ['foi.received', '信息公开申请'],
    ['dispute.review', '行政复议'],
  ] as const;
  const shapes = [
    ['件', (w: string, n: string, m: string) => `${w}${n}${m}多少件`],
    ['件', (w: string, n: string, m: string) => `${w}${n}的${m}有多少件`],
    ['件', (w: string, n: string, m: string) => `${w}关于${n}的${m}有几件`],
    ['件', (w: string, n: string, m: string) => `${w}${m}中${n}有多少件`],
    [null, (w: string, n: string, m: string) => `${w}${n}类${m}数量`, '类'],
  ] as const;
  return NARROWING.flatMap((n) =>
    MEASURES.flatMap(([id, m], index) => {
      const [w, t] = [subject(), time()];
      const [unit, say, suffix = ''] = shapes[
        (index + NARROWING.indexOf(n)) % shapes.length
      ] as (typeof shapes)[number];
      return [
        line(say(`${w.words}${t.words}`, n, m), {
          want: figure([measure(id, { narrowed: [`${n}${suffix}`], unit })]),
          whose: w.means,
          when: t.means,
        }),
      ];
    }),
  );
}

/** What only reports may know, alone. */
export function labels(): Line[] {
  const [subject, time] = [turns(SUBJECTS, 2), turns(YEARS, 3)];
  const LABELS = [
    '派单',
    '教师工资',
    '停车位',
    '绿化面积',
    '养老床位',
    '路灯',
    '公租房',
    '志愿者',
    '危房',
    '图书馆藏书',
  ];
  const shapes = [
    // 个 counts anything.
    [null, (w: string, n: string) => `${w}${n}有多少个`],
    [null, (w: string, n: string) => `${w}${n}多少`],
    [null, (w: string, n: string) => `${w}的${n}是多少`],
    ['件', (w: string, n: string) => `${w}有几件${n}`],
  ] as const;
  return LABELS.flatMap((n) =>
    shapes.map(([unit, say]) => {
      const [w, t] = [subject(), time()];
      return line(say(`${w.words}${t.words}`, n), {
        want: figure([printed(n, { unit })]),
        whose: w.means,
        when: t.means,
      });
    }),
  );
}

/** Years and places that are left out. */
export function exclusions(): Line[] {
  const [subject, counted] = [turns(SUBJECTS), turns(COUNTED)];
  const within = { ...place('定西市'), within: 'county' as const };
  const everybody = whose({ every: true });
  return Array.from({ length: 6 }).flatMap((): Line[] => {
    const [w, m] = [subject(), counted()];
    const [name, unit] = [m.words[0] ?? '', m.units[0] ?? ''];
    const asked = [measure(m.id, { unit })];
    return [
      line(`${w.words}2020年到2023年除2021年以外${name}多少${unit}`, {
        want: figure(asked),
        whose: w.means,
        when: span(2020, 2023, [2021]),
      }),
      line(`${w.words}近五年除了2022年，${name}一共多少${unit}`, {
        want: figure(asked, { do: 'sum' }),
        whose: w.means,
        when: last(5, [2022]),
      }),
      line(`除了通渭县，定西市各区县2023年${name}排名`, {
        want: figure([measure(m.id)], { do: 'rank', by: 'body' }),
        whose: { ...within, except: ['通渭县'] },
        when: at(2023),
      }),
      line(`定西市各区县2023年${name}加起来是多少，不含岷县`, {
        want: figure([measure(m.id)], { do: 'sum', by: 'body' }),
        whose: { ...within, except: ['岷县'] },
        when: at(2023),
      }),
      line(`除宝塔区外，所有单位2023年${name}平均多少${unit}`, {
        want: figure(asked, { do: 'mean', by: 'body' }),
        whose: { ...everybody, except: ['宝塔区'] },
        when: at(2023),
      }),
    ];
  });
}

/** Over and under a number. */
export function bounds(): Line[] {
  const [time, counted] = [turns(YEARS), turns(COUNTED)];
  const OVER = ['超过', '大于', '多于', '高于', '不少于', '至少', '突破', '不低于'];
  const UNDER = ['不到', '少于', '低于', '小于', '不足', '不超过'];
  const ask = (say: (m: string, t: string, u: string) => string, is: 'over' | 'under', value: string): Line => {
    const [m, t] = [counted(), time()];
    return line(say(m.words[0] ?? '', t.words, m.units[0] ?? ''), {
      want: figure([measure(m.id)], { by: 'body', bound: { is, value } }),
      whose: whose({ every: true }),
      when: t.means,
    });
  };
  return [
    ...OVER.flatMap((word) => [
      ask((m, t, u) => `${t}哪些单位${m}${word}500${u}`, 'over', '500'),
      ask((m, t, u) => `${t}${m}${word}30${u}的有哪些地方`, 'over', '30'),
    ]),
    ...UNDER.flatMap((word) => [
      ask((m, t, u) => `${t}哪些单位${m}${word}20${u}`, 'under', '20'),
      ask((m, t, u) => `${t}${m}${word}100${u}的都有哪些单位`, 'under', '100'),
    ]),
    ask((m, t, u) => `${t}哪些地方${m}在1000${u}以上`, 'over', '1000'),
    ask((m, t, u) => `${t}哪些地方${m}10${u}以下`, 'under', '10'),
    ask((m, t, u) => `${t}哪几家${m}有50${u}以上`, 'over', '50'),
  ];
}
