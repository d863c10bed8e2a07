import { fullName, region, regions } from '../../src/catalogue/regions.ts';
import type { RegionCode } from '../../src/domain/ids.ts';

/** Questions of one kind: natural ones that take in much, and ones that nobody asks in good faith. */
export interface QuestionKind {
  readonly kind: string;
  readonly questions: readonly string[];
}

const LONGEST = 500;
const fill = (words: string) => words.repeat(Math.ceil(LONGEST / words.length)).slice(0, LONGEST);
const nameOf = (code: RegionCode) => region(code)?.name ?? '';

const provinces = regions
  .filter(({ level, validTo }) => level === 'province' && validTo === null)
  .map(({ name }) => name);

const MEASURES = '收到申请、予以公开、不予公开、行政许可、行政处罚、行政复议、行政诉讼';

/** @param held the counties whose reports the library has */
export function hostileQuestions(held: readonly RegionCode[]): readonly QuestionKind[] {
  const [first = '', second = ''] = held.map(fullName);
  const names = held.slice(0, 45).map(nameOf);
  return [
    {
      kind: 'one figure',
      questions: [`${first}2023年收到多少件政府信息公开申请？`, `${second}2024年行政许可多少件？`],
    },
    { kind: 'not held', questions: ['安徽省池州市2023年收到多少件申请？', '江苏省2024年行政许可多少件？'] },
    { kind: 'three provinces', questions: ['江苏省、浙江省和山东省2024年分别收到多少件申请？'] },
    {
      kind: 'all provinces',
      questions: [`${provinces.join('、')}2024年收到申请多少件？`, `${provinces.join('')}2024年行政许可多少件？`],
    },
    { kind: 'one place × 100', questions: ['“石台县”'.repeat(100), fill(`${nameOf(held[0]!)}、`)] },
    {
      kind: 'one phrase × 40',
      questions: ['石台县政府信息公开申请'.repeat(40), `${nameOf(held[0]!)}政府信息公开申请`.repeat(40)],
    },
    {
      kind: '45 counties × 4 years × 7 measures',
      questions: [`${names.join('、')}2021年至2024年${MEASURES}分别是多少？`],
    },
    {
      kind: 'counties in a row',
      questions: [
        fill(names.join('')),
        fill(names.join('、')),
        `${fill(names.join('、')).slice(0, 480)}谁收到的申请最多？`,
      ],
    },
    {
      kind: 'share × 20',
      questions: [`${first}2023年${'占比'.repeat(20)}`, '占比'.repeat(20), `${first}${'行政许可占比、'.repeat(20)}`],
    },
    {
      kind: 'every body',
      questions: [
        '2021年行政许可有多少件？',
        '2022年收到申请的平均数是多少？',
        '2024年行政处罚最多的是哪里？',
        '行政许可超过100件的有哪些？',
      ],
    },
    {
      kind: 'every county',
      questions: [
        '2023年各区县收到多少件申请？',
        '全国各区县2023年行政许可合计多少？',
        '河北省各区县2023年收到申请多少件？',
      ],
    },
    {
      kind: 'every year',
      questions: [`${first}历年收到申请多少件？`, '历年行政许可多少件？', '近十年各区县行政处罚多少件？'],
    },
    { kind: 'checks of all', questions: ['哪些报告的数字对不上？', '库里有哪些报告？', '收录了哪些单位？'] },
    { kind: 'hotline', questions: ['12345热线受理多少件？', '各区县12345热线受理量最多的是哪里？'] },
    {
      kind: 'passages',
      questions: [
        '政府信息公开工作存在哪些问题？',
        '各区县乡村振兴信息怎么公开的？',
        `${first}2023年政府信息公开工作存在哪些问题？`,
      ],
    },
    { kind: 'many bodies', questions: [fill(`${nameOf(held[0]!)}教育局、财政局、水务局、`), fill('教育局')] },
    {
      kind: 'many years',
      questions: [
        fill('2021年2022年2023年2024年'),
        `${first}${Array.from({ length: 60 }, (_, i) => `${1970 + i}年`).join('、')}收到申请多少件？`,
      ],
    },
    {
      kind: 'many measures',
      questions: [
        fill('行政许可行政处罚行政强制收到申请予以公开'),
        `${first}2024年${fill(`${MEASURES}、`).slice(0, 460)}多少件？`,
      ],
    },
    { kind: 'digits', questions: [fill('7'), fill('2021'), fill('3.14'), fill('１２３４５６７８９０')] },
    { kind: 'brackets', questions: [fill('（'), fill('（）'), fill('［［'), fill('《》')] },
    { kind: 'quotes', questions: [fill('“'), fill('“”'), fill('“行政许可”'), fill('"')] },
    { kind: 'spaces and joints', questions: [fill('、'), fill(' 的'), fill('和与及'), fill('比')] },
    { kind: 'pinyin', questions: [fill('shitaixian '), fill('xzxk'), fill('baota区')] },
    { kind: 'English', questions: [fill('how many applications '), fill('and ')] },
    { kind: 'one character', questions: [fill('县'), fill('省'), fill('年'), fill('一'), fill('多少'), fill('政府')] },
  ];
}
