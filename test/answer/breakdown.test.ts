import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TemporaryLibrary, openLibraryOf } from '../support/temporary-library.ts';

const annual = (body: string, rest: string) => `${body}2023年政府信息公开工作年度报告
一、总体情况
${rest}`;

const DOCUMENTS: Readonly<Record<string, string>> = {
  'sum.txt': annual(
    '泗阳县水务局',
    '全年发布各类信息60条,其中:河湖管护类信息10条、农村供水类信息30条、工程建设类信息15条。',
  ),
  'share.txt': annual('米脂县水务局', '热线共接到来电200件。其中,供水类诉求50件,占25%;排水类诉求150件,占75%。'),
  'open.txt': annual(
    '宿城区水务局',
    '全年发布各类信息60条,其中:河湖管护类信息10条、农村供水类信息30条,另有工程建设方面各式各样的8条。',
  ),
};

let library: TemporaryLibrary;
beforeAll(async () => {
  library = await openLibraryOf(DOCUMENTS);
});
afterAll(() => library.discard());

const derivedIn = async (question: string) => {
  const { figures } = await library.ask(question);
  return figures.filter(({ source }) => source === 'derived').map(({ label, value }) => `${label} ${value}`);
};

describe('a list behind a total', () => {
  it('is added up and held against the total', async () => {
    const { text } = await library.ask('泗阳县水务局2023年发布的几类信息加起来等于60条吗');
    expect(text).toContain('3项相加为55条（10 + 30 + 15 = 55），总数写的是60条');
    expect(text).toContain('两者不等，相差5条');
  });

  it('gives the share of one entry as the report says it, else by its formula', async () => {
    const { text } = await library.ask('米脂县水务局2023年热线里供水类占多少');
    expect(text).toContain('供水类诉求占比：25%');
    expect(text).toContain('原文：“其中,供水类诉求50件,占25%”');
    expect(await derivedIn('泗阳县水务局2023年信息里农村供水类占多少')).toEqual(['农村供水类信息占比 50']);
  });

  it('gives one entry, or the sum of some', async () => {
    const { figures } = await library.ask('泗阳县水务局2023年发布的信息里河湖管护类几条');
    expect(figures.map(({ display }) => display)).toEqual(['10条']);
    expect(await derivedIn('泗阳县水务局2023年河湖管护类和工程建设类信息合计几条')).toEqual([
      '河湖管护类信息、工程建设类信息合计 25',
    ]);
  });

  it('names its largest and its smallest entry when it has as many as are asked about', async () => {
    const { text } = await library.ask('泗阳县水务局2023年三类信息里最多的是哪类,最少的是哪类');
    expect(text).toMatch(/最多的是农村供水类（30条\[\d\]），最少的是河湖管护类（10条/);
    expect((await library.ask('泗阳县水务局2023年五类信息里最多的是哪类')).text).not.toContain('农村供水类（30条');
  });

  it('is not added up when it has another length, or was not read to its end', async () => {
    expect(await derivedIn('泗阳县水务局2023年四类信息加起来等于60条吗')).toEqual([]);
    expect(await derivedIn('宿城区水务局2023年各类信息加起来等于60条吗')).not.toContain('各项之和 40');
  });
});
