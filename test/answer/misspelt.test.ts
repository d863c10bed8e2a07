import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { regionsNamed } from '../../src/catalogue/regions.ts';
import { read, readMended } from '../../src/language/zh/read.ts';
import { viewOf } from '../../src/text/view.ts';
import { INGESTING, openSampleLibrary } from '../support/sample-library.ts';
import type { TemporaryLibrary } from '../support/temporary-library.ts';
import { libraryOf } from '../support/library-of.ts';

const PLACES =
  '延安市 宝塔区 定西市 张家界市 平潭综合实验区 沭阳县 上海市 洪泽区 衡东县 唐山市 宜春市 杨凌示范区 呼和浩特市'
    .split(' ')
    .flatMap((name) => regionsNamed(name)[0]?.code ?? []);
const library = libraryOf(PLACES);
const context = { names: library, today: { year: 2025, month: 6, day: 1 } };
const meantBy = (text: string) => {
  const view = viewOf(text).text;
  return readMended(view, context) ?? read(view, context);
};
const repairsOf = (text: string) => meantBy(text).corrections.map(({ to }) => to);

/** As people type them: other characters of the same sound, pinyin, initials, half-typed, one wrong, one missing. */
const MISSPELT: readonly (readonly [question: string, meant: string])[] = [
  ['平谭2022年行政许可多少件', '平潭'],
  ['平覃2021年', '平潭'],
  ['pingtan2021', '平潭'],
  ['保塔区2024年', '宝塔区'],
  ['宝搭区公开了多少', '宝塔区'],
  ['baota区2024', '宝塔区'],
  ['btq 2024年申请', '宝塔区'],
  ['baot 2024年申请', '宝塔'],
  ['baotaq2024年申请', '宝塔区'],
  ['yanan收到几件', '延安'],
  ["yan'an收到几件", '延安'],
  ['沐阳县申请', '沭阳县'],
  ['沭杨县2023', '沭阳县'],
  ['shuyangx申请', '沭阳县'],
  ['张家届2018年', '张家界'],
  ['张家戒市2018年', '张家界市'],
  ['zhangjiaj 2018年建议', '张家界'],
  ['呼和浩市2023年', '呼和浩特市'],
  ['洪择区2024年收到多少申请', '洪泽区'],
  ['鸿泽区申请', '洪泽区'],
  ['hongze区', '洪泽区'],
  ['hongz区申请', '洪泽区'],
  ['hzq2024年', '洪泽区'],
  ['dingxi 2023年申请', '定西'],
  ['hengdong热线', '衡东'],
  ['横东县热线受理', '衡东县'],
  ['横冬县热线受理', '衡东县'],
  ['糖山市热线', '唐山市'],
  ['tangshan市12345', '唐山市'],
  ['宜椿市热线', '宜春市'],
  ['yichun 2023', '宜春'],
  ['上嗨市科委', '上海市'],
  ['shanghai科委申请', '上海'],
  ['yangling 2018', '杨凌'],
  ['行政许克', '行政许可'],
  ['宝塔区2024年行政许克多少件', '行政许可'],
  ['行政处法多少件', '行政处罚'],
  ['行政处多少', '行政处罚'],
  ['行政付议多少', '行政复议'],
  ['行政素讼几件', '行政诉讼'],
  ['行政强治', '行政强制'],
  ['行政xk多少', '行政许可'],
  ['xzxk多少件', '行政许可'],
  ['宝塔区xzcf', '行政处罚'],
  ['xingzhengxuke多少', '行政许可'],
  ['xingzhengchuf多少', '行政处罚'],
  ['信息公开申情多少', '信息公开申请'],
  ['重复身请', '重复申请'],
  ['上年结传申请', '上年结转申请'],
  ['依申请公凯', '依申请公开'],
  ['不予公凯多少', '不予公开'],
  ['不于处理多少', '不予处理'],
  ['部份公开多少', '部分公开'],
  ['无发提供几件', '无法提供'],
  ['12345re线', '12345热线'],
  ['12345re线受理了多少', '12345热线'],
  ['政务服务便民热限', '政务服务便民热线'],
  ['规范性文见多少件', '规范性文件'],
  ['规范性文多少', '规范性文件'],
  ['行政事业性收废', '行政事业性收费'],
  ['政府集中采够', '政府集中采购'],
  ['信息处理废', '信息处理费'],
  ['政协提按', '政协提案'],
  ['人大代表见议', '人大代表建议'],
  ['政务新媒提', '政务新媒体'],
  ['在线访坛', '在线访谈'],
  ['民意证集', '民意征集'],
  ['市长信相', '市长信箱'],
  ['政府公抱', '政府公报'],
  ['新闻发布惠', '新闻发布会'],
  ['群众满疑度', '群众满意度'],
];

test('names and wording are repaired, nineteen of twenty', () => {
  const missed = MISSPELT.filter(([question, meant]) => !repairsOf(question).includes(meant));
  expect({ missed, few: missed.length <= MISSPELT.length / 20 }).toMatchObject({ few: true });
});

describe('what is written as it should be stays', () => {
  test.each([
    '宝塔区2024年行政许可多少件',
    '信息公开申请多少',
    '全区有诉求的群众怎么办',
    '我们在申请学校帮助',
    '业务都可实现网上办理吗',
    '线上线下怎么办事',
    '微信公众号和微博',
    '行政处分几人',
    '行政审批改革',
    '文件解读在哪里看',
    'http://example.gov.cn/zfxxgk/xzxk/index.html',
    'PDF 和 Word 格式',
    '三安全二稳定',
    '2024年第2季度',
  ])('%s', (text) => {
    expect(repairsOf(text)).toEqual([]);
  });

  test('what stands in quotation marks', () => {
    expect(repairsOf('“平谭”2022年')).toEqual([]);
    expect(repairsOf('“行政许克”是什么')).toEqual([]);
    expect(repairsOf('「baota区」2024')).toEqual([]);
  });

  test('where the question names a measure already', () => {
    expect(repairsOf('行政处罚和行政许克')).toEqual([]);
  });

  test('numbers: none is read into the text, or out of it', () => {
    expect(repairsOf('12346热线')).toEqual([]);
    expect(repairsOf('1234热线')).toEqual([]);
  });
});

test('the meaning is that of the text as it was meant', () => {
  const { query, text } = meantBy('宝塔区2024年行政许克多少件');
  expect(query.want).toMatchObject({ kind: 'figure', of: [{ of: ['licence.decisions'] }] });
  expect(text).toBe('宝塔区2024年行政许可多少件');
});

describe('an answer says how it read the question', () => {
  let samples: TemporaryLibrary;
  beforeAll(async () => {
    samples = await openSampleLibrary();
  }, INGESTING);
  afterAll(() => samples.discard());

  test('wording of an indicator', async () => {
    const answer = await samples.ask('宝塔区2024年行政许克多少件？');
    const right = await samples.ask('宝塔区2024年行政许可多少件？');
    expect(answer).toMatchObject({ status: 'answered', text: right.text });
    expect(answer.notices).toContainEqual({ kind: 'assumption', text: '已按“行政许可”理解“行政许克”。' });
    expect(right.notices.filter(({ kind }) => kind === 'assumption')).toEqual([]);
    expect(answer.corrections).toEqual([
      {
        from: '行政许克',
        to: '行政许可',
        query: '宝塔区2024年行政许可多少件?',
        original: '宝塔区2024年“行政许克”多少件?',
      },
    ]);
    expect(right.corrections).toEqual([]);
  });

  test('of this question, not of an earlier one whose place it takes over', async () => {
    const earlier = [{ role: 'user', content: 'baota区2024年行政许可多少件？' }] as const;
    const answer = await samples.ask('行政处罚呢？', earlier);
    expect(answer).toMatchObject({ status: 'answered', corrections: [] });
  });

  test('place and wording together', async () => {
    const { figures, notices } = await samples.ask('baota区2024年xzxk多少件？');
    expect(figures).toMatchObject([{ indicator: 'licence.decisions', region: '610602' }]);
    expect(notices.filter(({ kind }) => kind === 'assumption')).toHaveLength(2);
  });
});
