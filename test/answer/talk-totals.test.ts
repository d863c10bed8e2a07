import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TemporaryLibrary, openLibraryOf } from '../support/temporary-library.ts';

let library: TemporaryLibrary;

beforeAll(async () => {
  library = await openLibraryOf({
    '石湾.txt':
      '石湾市12345热线2024年运行情况报告\n一、受理情况\n2024年,全市热线共服务群众诉求4367件。从渠道看,电话端有3720件,占85.19%。\n二、办理情况\n全年派单3100件,其中区级部门2050件。\n',
  });
});

afterAll(() => library.discard());

/** "总量" after a part of it was answered with the part again. */
describe('the total asked for after a part of it', () => {
  it.each([
    [['石湾市热线2024年服务群众诉求多少件', '电话端呢', '总量是多少'], '4367'],
    [['石湾市热线2024年派单多少件', '区级部门多少', '总数呢'], '3100'],
  ])('%j', async (talk, value) => {
    const earlier = talk.slice(0, -1).map((content) => ({ role: 'user' as const, content }));
    const answer = await library.ask(talk.at(-1) ?? '', earlier);
    expect(answer.figures.map((figure) => figure.value)).toEqual([value]);
  });
});
