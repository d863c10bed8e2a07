import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TemporaryLibrary, createTemporaryFolder, openTemporaryLibrary } from '../support/temporary-library.ts';

/** A report as a site copies it that was taken over: traditional characters, pinyin between them. */
const COPY = `泗陽縣水務局2023年政府信息公開(kāi)工作年度報告
本(běn)局辦公室聯(lián)系電話:0527-55550171。
一、總體情況
2023年共收到政府信息公開(kāi)申請(qǐng)17件。`;
const CLEAN = `泗阳县教育局2023年政府信息公开工作年度报告
本局办公室联系电话:0527-55550172。
一、总体情况
2023年共收到政府信息公开申请4件。`;

const folder = createTemporaryFolder();
let library: TemporaryLibrary;
beforeAll(async () => {
  writeFileSync(join(folder, 'copy.txt'), COPY);
  writeFileSync(join(folder, 'clean.txt'), CLEAN);
  library = await openTemporaryLibrary();
  await library.ingest(folder);
});
afterAll(async () => {
  await library.discard();
  rmSync(folder, { recursive: true });
});

it('contact data of a copy with pinyin noise are never given out', async () => {
  const answer = await library.ask('泗阳县水务局2023年年报的联系电话');
  expect(answer).toMatchObject({ status: 'not_found', reason: 'low_evidence', citations: [] });
  expect(answer.text).toContain('可信度低');
  expect(answer.text).not.toMatch(/\d{4}-?\d/);
});

it('those of a clean text are, word for word', async () => {
  const answer = await library.ask('泗阳县教育局2023年年报的联系电话');
  expect(answer.status).toBe('answered');
  expect(answer.citations[0]?.quote).toContain('0527-55550172');
});

it('a figure of the copy is shown with the warning', async () => {
  const answer = await library.ask('泗阳县水务局2023年收到多少件申请');
  expect(answer.figures).toMatchObject([{ value: '17' }]);
  expect(answer.citations).toMatchObject([{ trust: 'low' }]);
  expect(answer.notices.find(({ kind }) => kind === 'low_trust')?.text).toContain('拼音');
});
