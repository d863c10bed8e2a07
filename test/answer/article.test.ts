import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TemporaryLibrary, createTemporaryFolder, openTemporaryLibrary } from '../support/temporary-library.ts';

const regulation = (title: string, subject: string) => `${title}
第一章 总则
第一条 为了规范${subject}，制定本条例。
第二条 本条例所称${subject}，是指机关依照职责所做的事情。

依照第一条办理的，从其规定。
${'三四五六七八'.replaceAll(/./g, (numeral) => `第${numeral}条 机关应当做好${subject}工作。\n`)}第二章 附则
第九条 本条例自2020年1月1日起施行。`;

const folder = createTemporaryFolder();
let library: TemporaryLibrary;
beforeAll(async () => {
  writeFileSync(join(folder, 'a.txt'), regulation('云山市政务公开条例', '政务公开'));
  writeFileSync(join(folder, 'b.txt'), regulation('云山市市民热线条例', '市民热线'));
  library = await openTemporaryLibrary();
  await library.ingest(folder);
});
afterAll(async () => {
  await library.discard();
  rmSync(folder, { recursive: true });
});

it.each(['政务公开条例第二条说什么', '政务公开条例第2条'])(
  'quotes the whole article of the named regulation: %s',
  async (question) => {
    const { status, citations } = await library.ask(question);
    expect(status).toBe('answered');
    expect(citations).toHaveLength(1);
    expect(citations[0]?.quote).toMatch(/^第二条 本条例所称政务公开[^]*从其规定。$/);
  },
);

it('finds the regulation by a shortened title', async () => {
  expect((await library.ask('热线条例第三条')).citations[0]?.title).toContain('市民热线');
});

it('asks back where several have the article and none is named', async () => {
  const { status, options } = await library.ask('第一条是什么');
  expect(status).toBe('clarify');
  expect((await library.ask(options[0]?.question ?? '')).status).toBe('answered');
});

it('says that there is no such article', async () => {
  const answer = await library.ask('市民热线条例第九十条');
  expect(answer).toMatchObject({ status: 'not_found', reason: 'not_mentioned' });
  expect(answer.text).toContain('没有第九十条');
});
