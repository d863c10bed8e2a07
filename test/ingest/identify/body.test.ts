import { describe, expect, it } from 'vitest';
import { identified, ownerOf } from './identified.ts';

describe('whose report it is', () => {
  it.each([
    ['洛川县2023年政府信息公开工作年度报告', '洛川县人民政府', '610629'],
    ['洛川县水务局2023年政府信息公开工作年度报告', '洛川县水务局', '610629'],
    ['延安市宝塔区人民政府2024年政府信息公开工作年度报告', '延安市宝塔区人民政府', '610602'],
    ['2023年富县水务局政府信息公开工作年度报告', '富县水务局', '610628'],
    ['洛川县水务局关于2023年政府信息公开工作情况的报告', '洛川县水务局', '610629'],
    ['平潭综合实验区2022年度政府信息公开工作年度报告', '平潭综合实验区管理委员会', 'F35-pingtan'],
    ['某乡2019年政府信息公开工作年度报告', '某乡人民政府', null],
  ])('%s', (title, name, code) => {
    const { agency, region } = identified(`${title}\n正文。`);
    expect(agency?.name).toBe(name);
    expect(region).toBe(code);
  });

  it('is what the form says in its own field', () => {
    const { agency } = identified('事业单位法人年度报告书(2024年度)\n单位名称 | 富县水务工作站 |\n经费 | 1 |');
    expect(agency?.name).toBe('富县水务工作站');
  });

  it('is what someone noted, where the document does not say', () => {
    const body = identified('本局收到申请7件。', { notes: { agency: '富县水务局', region: '富县' } });
    expect(body).toMatchObject({ agency: { name: '富县水务局' }, region: '610628' });
  });

  it('is the name in full where a note writes the same one out', () => {
    const { agency, identification } = identified('上海市科委2024年政府信息公开工作年度报告\n正文。', {
      notes: { agency: '上海市科学技术委员会' },
    });
    expect(agency?.name).toBe('上海市科学技术委员会');
    expect(identification.contradictions).toEqual([]);
  });

  it('is not the government whose office answers letters, nor a body that is only mentioned', () => {
    expect(ownerOf(identified('如有疑问，请与富县人民政府办公室联系。省水利厅来检查。'))).toBe('— — —');
  });

  it('gives two bodies of one name in two places two ids', () => {
    const idOf = (title: string) => identified(`${title}\n正文。`).agency?.id;
    expect(idOf('张家界市永定区水务局2023年政府信息公开工作年度报告')).not.toBe(
      idOf('龙岩市永定区水务局2023年政府信息公开工作年度报告'),
    );
  });
});

/** A guess made from a sentence ("特向社会公布") beat the list that the operator had written. */
describe('the word of the operator', () => {
  const text = '富县水务局2023年政府信息公开工作年度报告\n一、总体情况\n2023年，富县水务局收到申请7件。';

  it('stands against what the document says, and the two are shown', () => {
    const { agency, region, identification } = identified(text, { notes: { agency: '洛川县教育局' } });
    expect(agency?.name).toBe('洛川县教育局');
    expect(region).toBe('610629');
    expect(identification.contradictions).toEqual(['机关：标题为“富县水务局”，入库时注明为“洛川县教育局”']);
  });

  it('about the year stands as well, and a month of that year stays one', () => {
    const noted = identified(text, { notes: { year: 2022 } });
    expect(ownerOf(noted)).toBe('富县水务局 610628 2022');
    expect(noted.identification.contradictions).toEqual(['期间：正文为“2023年”，入库时注明为“2022年”']);
    const month = identified('富县12345热线2024年11月运行情况通报\n受理9件。', { notes: { year: 2024 } });
    expect(ownerOf(month)).toBe('富县 610628 2024-11');
  });

  it('about the place alone leaves the body as it is', () => {
    expect(ownerOf(identified('马水镇2019年政府信息公开年度报告\n正文。', { notes: { region: '阳春市' } }))).toBe(
      '马水镇人民政府 441781 2019',
    );
    expect(ownerOf(identified('马水镇2019年政府信息公开年度报告\n正文。', { notes: { region: '441781' } }))).toBe(
      '马水镇人民政府 441781 2019',
    );
  });

  it('about the kind decides what the document is', () => {
    expect(identified(text, { notes: { kind: 'other' } }).kind).toBe('other');
  });
});
