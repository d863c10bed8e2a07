import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TemporaryLibrary, openLibraryOf } from '../support/temporary-library.ts';

const NATION = `中华人民共和国政府信息公开条例
第一条 为了保障公民依法获取政府信息,制定本条例。
第二条 国务院办公厅是全国政府信息公开工作的主管部门。
第三条 属于主动公开范围的政府信息,应当自该政府信息形成或者变更之日起20个工作日内及时公开。
第四条 政府信息公开申请应当包括下列内容:(一)申请人的姓名、身份证明、联系方式;(二)申请公开的政府信息的名称;(三)获取信息的方式。
第五条 行政机关不能当场答复的,应当自收到申请之日起20个工作日内予以答复;需要延长的,延长的期限最长不得超过20个工作日。
第六条 行政机关依申请提供政府信息,不收取费用。申请数量、频次明显超过合理范围的,可以收取信息处理费。
第七条 申请人存在阅读困难或者视听障碍的,行政机关应当为其提供必要的帮助。
第八条 认为行政机关侵犯其合法权益的,可以投诉、举报,也可以依法申请行政复议或者提起行政诉讼。
第九条 申请内容不明确的,应当自收到申请之日起7个工作日内一次性告知申请人作出补正。
`;
const CITY = `烟台市12345市民服务热线条例
(2018年6月1日烟台市人民代表大会常务委员会通过)
第一条 为了规范热线工作,制定本条例。
第二条 热线实行二十四小时工作制,含节假日。
第三条 承办单位应当自收到工作流转单之日起五个工作日内办理,并回复来电人。
第四条 承办单位有下列情形之一的,进行督办:(一)超出办理时限的;(二)来电人多次反映未解决的。
第五条 不得泄露来电人的信息。
第六条 对恶意拨打、骚扰热线的,依法处理。
第七条 热线工作机构应当回访来电人。
第八条 本条例自公布之日起施行。
`;
const GUIDE = `石湾县人民政府信息公开指南
一、受理机构
石湾县政务公开办公室受理申请,办公时间为周一至周五。
二、答复期限
受理机构自收到申请之日起15个工作日内答复。
`;

let library: TemporaryLibrary;
beforeAll(async () => {
  library = await openLibraryOf({ '条例.txt': NATION, '热线条例.txt': CITY, '指南.txt': GUIDE });
});
afterAll(() => library.discard());

const quotesFor = async (question: string) => (await library.ask(question)).citations.map(({ quote }) => quote);

/** Eleven of fifteen lay questions were wrong or empty with the rule in the library: rules do not speak as people do. */
describe('a rule is found by what people call it', () => {
  it.each([
    ['申请信息公开要交钱吗', '第六条 行政机关依申请'],
    ['我听不见,申请公开有没有人帮忙', '第七条 申请人存在'],
    ['信息公开申请书里头要写哪些', '第四条 政府信息公开申请应当'],
    ['对信息公开答复不服去哪告', '第八条 认为'],
    ['信息公开申请没写清楚会怎么处理', '第九条 申请内容'],
    ['烟台市热线半夜有人接吗', '第二条 热线实行'],
    ['烟台市热线恶意骚扰会怎样', '第六条 对恶意拨打'],
    ['政府的文件出来以后几天要公布', '第三条 属于主动公开'],
    ['申请太多太频繁会怎样', '第六条 行政机关依申请'],
    ['信息公开归谁管', '第二条 国务院办公厅'],
    ['烟台市12345哪些情况会被盯着督办', '第四条 承办单位'],
    ['烟台市热线会不会把我电话说出去', '第五条 不得泄露'],
  ])('%s', async (question, article) => {
    const [first] = await quotesFor(question);
    expect(first).toContain(article);
  });
});

/** A hotline's count, a body's report or nothing at all answered what a rule says: may one, must one, how long, to whom. */
describe('what one may or must is asked for without naming a rule', () => {
  it.each([
    ['申请公开信息要不要给钱', '第六条 行政机关依申请'],
    ['被拒绝了可以去法院吗', '第八条 认为'],
    ['新的文件多久要上网公布', '第三条 属于主动公开'],
    ['不给公开,我能打官司吗', '第八条 认为'],
    ['12345是24小时的吗', '第二条 热线实行'],
    ['骚扰热线会被罚吗', '第六条 对恶意拨打'],
    ['盲人想申请政府信息有什么照顾', '第七条 申请人存在'],
    ['网上申请表要填哪些东西', '第四条 政府信息公开申请应当'],
  ])('%s', async (question, article) => {
    const [first] = await quotesFor(question);
    expect(first).toContain(article);
  });

  it('people whom it concerns are no particulars of anybody', async () => {
    const { status, reason } = await library.ask('牵涉到别人的信息,他们要问对方意见吗');
    expect([status, reason]).not.toContain('personal_data');
    expect((await library.ask('别人的手机号能告诉我吗')).reason).toBe('personal_data');
  });
});

/** A question on the hotline's deadline was answered with that of the law on disclosure. */
describe('a rule answers only what it governs', () => {
  it('a deadline of the hotline is that of the hotline', async () => {
    expect((await quotesFor('烟台市热线转给单位后几天要回复')).join('')).toContain('五个工作日');
    expect((await quotesFor('烟台市热线转给单位后几天要回复')).join('')).not.toContain('20个工作日');
  });

  it('one of another city is nobody’s here', async () => {
    const answer = await library.ask('威海市热线转给单位后几天要回复');
    expect(answer.citations.map(({ quote }) => quote).join('')).not.toContain('五个工作日');
  });

  it('what no rule speaks of is not answered', async () => {
    for (const question of ['退休金几天能到账', '身份证丢了去哪补', '车辆违章怎么处理'])
      expect(await library.ask(question)).toMatchObject({ status: 'not_found' });
  });
});

it('the rule of the place stands before the general one', async () => {
  const quotes = await quotesFor('石湾县信息公开申请几天答复');
  expect(quotes[0]).toContain('15个工作日');
  expect(quotes.join('')).toContain('第五条');
});
