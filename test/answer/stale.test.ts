import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TemporaryLibrary, createTemporaryFolder, openTemporaryLibrary } from '../support/temporary-library.ts';

const GUIDE = `有效性：已废止
泗阳县政府信息公开指南
一、受理机构
申请人可以向县政府办公室信息科当面提交申请表，受理窗口设在县政务大厅三楼。
二、办理时限
信息科收到申请后七个工作日内予以登记并答复申请人。
`;

let library: TemporaryLibrary;
let folder: string;
beforeAll(async () => {
  folder = createTemporaryFolder();
  writeFileSync(join(folder, 'old.txt'), GUIDE);
  library = await openTemporaryLibrary();
  await library.ingest(folder);
});
afterAll(async () => {
  await library.discard();
  rmSync(folder, { recursive: true });
});

it('an answer from a repealed document says so first, and still quotes it', async () => {
  const answer = await library.ask('泗阳县政府信息公开申请表向哪里提交');
  expect(answer.citations.length).toBeGreaterThan(0);
  expect(answer.text).toMatch(/^注意：《[^》]+》已废止，不能作为现行依据。/);
  expect(answer.notices[0]).toMatchObject({ kind: 'stale' });
});
