import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TemporaryLibrary, openLibraryOf } from '../support/temporary-library.ts';

const annual = (body: string, received: number) => `${body}2023年政府信息公开工作年度报告
一、总体情况
2023年共收到政府信息公开申请${received}件。`;

const DOCUMENTS: Readonly<Record<string, string>> = {
  'guide.txt.meta.json': JSON.stringify({ agency: '即墨区(青岛市)' }),
  'county.txt': annual('泗阳县人民政府', 21),
  'bureau.txt': annual('沭阳县水务局', 4),
  'town.txt': annual('吉安市青原区富田镇人民政府', 6),
  'guide.txt': `依申请公开须知
一、怎样提出申请
(1)当面申请。申请人可以到受理机构的现场受理地点当场提出信息公开申请,当面申请时申请人应出示有效身份证明。
(2)信函申请。申请人通过信函方式提出申请的,请在信封左下角注明“政府信息公开申请”的字样。`,
  'other.txt': annual('米脂县人民政府', 8),
};

let library: TemporaryLibrary;
beforeAll(async () => {
  library = await openLibraryOf(DOCUMENTS);
});
afterAll(() => library.discard());

const NOT_HERE = { status: 'not_found', reason: 'not_in_library', figures: [] };

describe('a place of which only lower bodies are here', () => {
  it.each(['江苏2023年收到多少件公开申请', '宿迁2023年收到多少件公开申请'])(
    'has none of its own; those inside it are named, one tap each, and not added up: %s',
    async (question) => {
      const answer = await library.ask(question);
      expect(answer).toMatchObject(NOT_HERE);
      expect(answer.text).toContain('泗阳县人民政府');
      expect(answer.text).not.toMatch(/米脂|25/);
      expect(answer.suggestions).toContain('泗阳县人民政府2023年收到多少件公开申请');
      const tapped = await library.ask(answer.suggestions[0] ?? '');
      expect(tapped.figures).toMatchObject([{ value: '21' }]);
    },
  );

  it('which is no report of the whole country either', async () => {
    const answer = await library.ask('全国2023年收到多少件公开申请');
    expect(answer).toMatchObject(NOT_HERE);
    expect(answer.text).toContain('没有全国的报告');
  });
});

describe('one of two places without a report', () => {
  it.each([
    ['泗阳县和泗洪县2023年谁收到的公开申请多', '泗洪县2023年'],
    ['泗阳县和泗洪县谁收到的公开申请多', '泗洪县'],
  ])('makes half an answer, and is named: %s', async (question, missing) => {
    const answer = await library.ask(question);
    expect(answer).toMatchObject({ status: 'partial', reason: 'not_in_library', figures: [{ value: '21' }] });
    expect(answer.notices.map(({ text }) => text).join()).toContain(`${missing}的报告`);
  });
});

describe('a town', () => {
  it.each(['吉安富田镇', '吉安市青原区富田镇', '青原区富田镇政府'])('is found below its city: %s', async (name) => {
    expect((await library.ask(`${name}2023年收到多少件公开申请`)).figures).toMatchObject([{ value: '6' }]);
  });

  it('unlike a bureau, of which every county has one', async () => {
    expect((await library.ask('宿迁水务局2023年收到多少件公开申请')).figures).toEqual([]);
  });
});

describe('a name with an aside in brackets', () => {
  it.each(['即墨', '即墨区', '青岛'])('is found by either place: %s', async (place) => {
    const answer = await library.ask(`${place}怎么申请信息公开`);
    expect(answer.status).toBe('answered');
    expect(answer.text).toContain('当面申请');
  });
});

describe('a government beside a bureau', () => {
  it('is compared with the remark that they do not count the same', async () => {
    const answer = await library.ask('泗阳县政府和沭阳县水务局2023年谁收到的公开申请多');
    expect(answer.figures.map(({ value }) => value).sort()).toEqual(['21', '4']);
    expect(answer.text).toContain('统计口径不同');
    expect(answer.notices).toMatchObject([{ kind: 'scope' }]);
  });

  it('two governments are compared without it', async () => {
    const answer = await library.ask('泗阳县和米脂县2023年谁收到的公开申请多');
    expect(answer.text).toContain('最多的是泗阳县人民政府');
    expect(answer.text).not.toContain('统计口径不同');
  });
});

// A department's figure stood there as if it were the city's, without a word.
it('a city of which only a department is here gets its figure, and is told whose it is', async () => {
  const cities = await openLibraryOf({
    'department.txt':
      '上海市科学技术委员会2024年政府信息公开工作年度报告\n一、总体情况\n2024年共收到政府信息公开申请34件。',
    'district.txt':
      '延安市宝塔区人民政府2024年政府信息公开工作年度报告\n一、总体情况\n2024年共收到政府信息公开申请22件。',
  });
  const noticesOf = async (question: string) =>
    (await cities.ask(question)).notices.filter(({ kind }) => kind === 'assumption').map(({ text }) => text);
  expect(await noticesOf('上海市2024年收到多少件申请')).toEqual([
    '库内没有上海市本级政府的报告，以下只是上海市科学技术委员会的情况，不代表整个上海市。',
  ]);
  expect(await noticesOf('上海市科学技术委员会2024年收到多少件申请')).toEqual([]);
  expect(await noticesOf('宝塔区2024年收到多少件申请')).toEqual([]);
  await cities.discard();
});
