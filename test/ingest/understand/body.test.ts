import { describe, expect, it } from 'vitest';
import { findBody } from '../../../ingest/understand/body.ts';

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
    const { agency, region } = findBody(title, '', {});
    expect(agency?.name).toBe(name);
    expect(region).toBe(code);
  });

  it('is what the form says in its own field', () => {
    const { agency } = findBody('事业单位法人年度报告书(2024年度)', '单位名称 | 富县水务工作站 |\n经费 | 1 |', {});
    expect(agency?.name).toBe('富县水务工作站');
  });

  it('is what someone noted, where the document does not say', () => {
    const body = findBody(null, '本局收到申请7件。', { agency: '富县水务局', region: '富县' });
    expect(body).toMatchObject({ agency: { name: '富县水务局' }, region: '610628' });
  });

  it('is the name in full where a note writes the same one out', () => {
    const { agency } = findBody('上海市科委2024年政府信息公开工作年度报告', '', { agency: '上海市科学技术委员会' });
    expect(agency?.name).toBe('上海市科学技术委员会');
  });

  it('is what the title says against a note about another body', () => {
    const { agency } = findBody('富县水务局2023年政府信息公开工作年度报告', '', { agency: '洛川县教育局' });
    expect(agency?.name).toBe('富县水务局');
  });

  it('is not the body to contact, nor one that is only mentioned', () => {
    expect(findBody(null, '如有疑问，请与富县人民政府办公室联系。省水利厅来检查。', {})).toEqual({
      agency: null,
      region: null,
    });
  });

  it('gives two bodies of one name in two places two ids', () => {
    const idOf = (title: string) => findBody(title, '', {}).agency?.id;
    expect(idOf('张家界市永定区水务局2023年政府信息公开工作年度报告')).not.toBe(
      idOf('龙岩市永定区水务局2023年政府信息公开工作年度报告'),
    );
  });
});
