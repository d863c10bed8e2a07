import { describe, expect, test } from 'vitest';
import { testAnswers } from './answer-checks.ts';
import { expectFigure, expectNoFigure, inWords, keepingCases, type Right, type Wanted } from './open-case.ts';

interface ProseCase {
  readonly file: string;
  readonly figures: readonly Wanted[];
  /** Figures that the text does not state. */
  readonly none?: readonly Wanted[];
  readonly questions?: Readonly<Record<string, Right>>;
}

const of = (indicator: string, value: string): Wanted => ({ indicator, value });

const CASES: readonly ProseCase[] = [
  {
    file: 'm01_热线标题不识.txt',
    figures: [{ value: '28', of: ['举报'] }],
    none: [of('dispute.complaints', '28')],
  },
  {
    file: 'm02_热线正文城市.txt',
    figures: [
      { value: '210', of: ['微信'] },
      { value: '259500', of: ['APP'] },
    ],
    none: [of('proactive.info_wechat', '210'), of('proactive.info_weibo', '1'), of('proactive.info_app', '259500')],
  },
  {
    file: 'm03_上级通知名当标题.txt',
    figures: [{ value: '93', of: ['行政许可'] }],
    none: [of('licence.decisions', '93'), of('penalty.decisions', '7')],
  },
  {
    file: 'm11_并列主语.txt',
    figures: [
      { value: '1076', of: ['城市管理局'] },
      { value: '63.03', of: ['城市管理局'] },
      { value: '770', of: ['公安局'] },
      { value: '8.06', of: ['公安局'] },
      { value: '3.07', of: ['市场监督管理局'] },
      { value: '306', of: ['交通局'] },
      { value: '18.6', of: ['交通局'] },
    ],
    none: [
      { value: '8.06', of: ['城市管理局'] },
      { value: '770', of: ['城市管理局'] },
      { value: '18.6', of: ['市场监督管理局'] },
      of('hotline.satisfaction_rate', '90'),
      of('hotline.satisfaction_rate', '75.86'),
      of('hotline.satisfaction_rate', '100'),
    ],
    questions: {
      通渭县12345热线2023年5月满意率多少: { right: [], orRefused: true, never: ['满意率：90%', '满意率：75.86%'] },
    },
  },
  {
    file: 'm15_收到各种说法.txt',
    figures: [of('foi.received', '30'), of('foi.carried_in', '1'), of('foi.answered', '24'), of('foi.pending', '7')],
    questions: {
      两当县2024年收到多少件申请: { right: ['30件'] },
      两当县2024年上年结转多少件申请: { right: ['1件'] },
    },
  },
  {
    file: 'm16_收到各种说法2.txt',
    figures: [
      of('foi.received', '122'),
      of('foi.received.web', '105'),
      of('foi.carried_in', '11'),
      of('foi.answered', '126'),
      of('foi.pending', '7'),
      of('dispute.review', '0'),
      of('dispute.litigation', '0'),
    ],
    questions: {
      徽县2024年收到多少件申请: { right: ['122件'] },
      徽县2024年办结多少件申请: { right: ['126件'] },
      徽县2024年行政复议多少件: { right: ['0'] },
    },
  },
  {
    file: 'm17_届次入数.txt',
    figures: [{ value: '393', unit: '次' }],
    none: [{ value: '4' }, { value: '30' }],
  },
  {
    file: 'm18_订阅号与总数.txt',
    figures: [of('proactive.info_total', '43')],
    none: [of('proactive.info_total', '233')],
    questions: {
      嘉峪关市水务集团有限公司2024年主动公开多少条信息: { right: ['43条'], never: ['主动公开政府信息数量：233条'] },
    },
  },
  {
    file: 'names/a1_计划规划丢失.txt',
    figures: [
      { value: '140', of: ['工作动态'] },
      { value: '14', of: ['政策文件'] },
      { value: '3', of: ['计划规划'] },
      { value: '2', of: ['报告统计'] },
      { value: '21', of: ['财政信息'] },
    ],
    questions: {
      金昌市公安局2023年计划规划多少条: { right: ['3条'], orQuoted: true },
      金昌市公安局2023年财政信息多少条: { right: ['21条'], orQuoted: true },
    },
  },
  {
    file: 'names/a2_渠道继承.txt',
    figures: [of('proactive.info_website', '754'), of('proactive.info_new_media', '2808'), { value: '54' }],
    none: ['754', '2808', '54'].map((value) => of('proactive.info_total', value)),
    questions: {
      玉门市公安局2023年主动公开多少条: {
        right: ['754条', '2808条', '54条'],
        orRefused: true,
        never: ['政府网站）2808条'],
      },
    },
  },
  {
    file: 'names/a3_各级政府.txt',
    figures: [
      { value: '75656', unit: '条' },
      { value: '98113', unit: '条' },
    ],
    none: [of('proactive.info_total', '1200')],
  },
  {
    file: 'names/a4_留言.txt',
    figures: [
      { value: '2521', of: ['微信'] },
      { value: '1044', of: ['微博'] },
    ],
    none: [of('interaction.website_messages', '2521'), of('interaction.website_messages', '1044')],
    questions: {
      民乐县公安局2023年网站留言多少条: { right: [], orRefused: true, never: ['网站留言/咨询建议受理：2521条'] },
    },
  },
  {
    file: 'names/a5_结转.txt',
    figures: [of('foi.received', '464'), of('foi.carried_in', '3'), of('foi.answered', '441'), of('foi.pending', '26')],
    questions: {
      山丹县公安局2024年结转下年度多少件申请: { right: ['26件'] },
      山丹县公安局2024年上年结转多少件申请: { right: ['3件'] },
    },
  },
  {
    file: 'names/a6_公众号当总数.txt',
    figures: [{ value: '1193', unit: '条' }],
    none: [of('proactive.info_total', '1193')],
    questions: {
      临泽县2022年主动公开多少条信息: { right: ['微信'], orRefused: true, never: ['主动公开政府信息数量：1193条'] },
    },
  },
  {
    file: 'files/phone-counts-lost/a.html',
    figures: ['17000', '17001', '17002', '17003', '17004', '17005', '17006', '16000'].map((value) => ({ value })),
  },
  {
    file: 'files/prose-numbers/a.html',
    figures: ['1051', '1205', '123456', '12345.6'].map((value) => ({ value })),
    none: ['51', '205', '3456', '120', '40', '4', '2', '2345'].map((value) => ({ value })),
  },
];

const open = keepingCases();

describe('the text states', () => {
  const wanted = CASES.flatMap(({ file, figures }) =>
    figures.map((figure) => [file, inWords(figure), figure] as const),
  );

  test.each(wanted)('%s: %s', async (file, _, figure) => expectFigure(await (await open(file)).facts(), figure));
});

describe('the text does not state', () => {
  const unwanted = CASES.flatMap(({ file, none = [] }) =>
    none.map((figure) => [file, inWords(figure), figure] as const),
  );

  test.each(unwanted)('%s: %s', async (file, _, figure) => expectNoFigure(await (await open(file)).facts(), figure));
});

testAnswers(
  'cases-prose',
  CASES.flatMap(({ file, questions = {} }) =>
    Object.entries(questions).map(([question, right]) => ({
      name: question,
      ask: async () => (await open(file)).ask(question),
      right,
    })),
  ),
);

test.each([
  ['100', '120'],
  ['30', '40'],
])('a range from %s to %s is kept with both ends, and the last is no value of its own', async (low, high) => {
  const facts = await (await open('files/prose-numbers/a.html')).facts();
  const range = facts.find((fact) => fact.low === low && fact.high === high);
  expect(range).toMatchObject({ low, high });
  expect(range?.value).not.toBe(high);
});

test('a3: what the counties published is not the figure of the city government', async () => {
  const facts = await (await open('names/a3_各级政府.txt')).facts();
  const counties = facts.find(({ value }) => value === '98113');
  expect(counties?.scope ?? '').not.toContain('市政府');
});

test('m20: four months are not the year', async () => {
  const library = await open('m20_两区间.txt');
  const accepted = (await library.facts()).find(({ value }) => value === '96700');
  expect(accepted).toMatchObject({ unit: '件' });
  expect(accepted?.period).not.toEqual({ kind: 'year', year: 2023 });
  const answer = await library.ask('平凉市12345热线2023年受理多少件');
  const isPlain = answer.status === 'answered' && !/1\D{1,3}4月/.test(answer.text.replace(/“[^”]*”/g, ''));
  expect({ text: answer.text, isPlain }).toMatchObject({ isPlain: false });
});
