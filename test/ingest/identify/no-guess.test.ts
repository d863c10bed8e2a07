import { assert, constantFrom, property } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseBody } from '../../../ingest/identify/names/body.ts';
import { identified } from './identified.ts';

/** What was taken for a body because it stood where one usually stands. */
describe('no name of a body', () => {
  test.each([
    '特向社会公布',
    '由武进区卫生健康局编制的',
    '关于',
    '关于做好富县教育局',
    '镇政府',
    '我局',
    '本机关',
    '5月',
    '5月份富县',
    '哪个县',
    '各乡镇人民政府',
    '县直各部门',
    '省市县',
    '有关部门',
    '上级部门',
    '其他行政机关',
    '根据富县教育局',
    '现将富县水务局',
    '请与富县水务局',
    '和富县水务局',
    '在富县县委',
    '政府信息公开办公室的',
    '富县水务局和富县教育局',
    '开发区',
    '社区',
    '灾区',
    '市区',
    '人民政府',
    '办公室',
  ])('%s', (words) => expect(parseBody(words)).toBeNull());
});

/** Each of these once gave a report an owner that is none. */
describe('a text that names nobody', () => {
  it.each([
    '根据《中华人民共和国政府信息公开条例》要求，特向社会公布2024年度信息公开年度报告。',
    '按照国务院办公厅和省政府办公厅关于做好年度报告编制工作的通知要求，编制本报告。',
    '2023年，在县委、县政府的正确领导下，我局认真落实各项要求。',
    '本报告由局办公室负责编制，电子版可在县政府网站下载。',
    '如有疑问，请与局办公室联系，电话：0000-5550101。',
    '县公安局、县民政局、县财政局分别公开信息5条、6条、7条。',
    '各乡镇人民政府、街道办事处，县直各单位：\n现将4月份情况通报如下。',
    '热点诉求主要集中在富县公安局、富县水务局、富县住建局等单位。',
    '办件量位于前三的部门：富县住建局99件；富县公安局77件；富县城管局68件。',
    '省水利厅、市水利局先后来我局检查指导。',
  ])('%s', (text) => {
    const { agency } = identified(`一、总体情况\n${text}`);
    expect(agency).toBeNull();
  });
});

const NAMES = ['富县水务局', '延安市宝塔区人民政府', '洛川县教育局', '国家税务总局富县税务局', '永嘉县界坑乡人民政府'];
const BEFORE = ['现将', '根据', '按照', '由', '与', '和', '请与', '结合', '关于', '特向', '编制', '公布', '围绕', '本'];
const BEHIND = ['的', '编制', '公布', '坚持', '认真', '等', '情况', '联系', '收到', '有关', '以及', '负责人的'];

/** Verbs and prepositions are never part of a name, whichever name they stand at. */
describe('a name with words around it', () => {
  test('before it, is not taken with them', () => {
    assert(
      property(constantFrom(...BEFORE), constantFrom(...NAMES), (word, name) => {
        expect(parseBody(word + name)).toBeNull();
      }),
    );
  });

  test('behind it, is not taken with them', () => {
    assert(
      property(constantFrom(...NAMES), constantFrom(...BEHIND), (name, word) => {
        expect(parseBody(name + word)).toBeNull();
      }),
    );
  });

  test('alone, is the name', () => {
    assert(
      property(constantFrom(...NAMES), (name) => {
        expect(parseBody(name)?.name).toBe(name);
      }),
    );
  });
});
