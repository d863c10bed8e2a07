import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MEAN, ONE_HOT, bertModel, writeModelFolder } from '../support/model-folder.ts';
import { INGESTING, samplesFolder } from '../support/sample-library.ts';
import { runCli } from './support/run-cli.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wenzheng-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const settings = () => ({ WENZHENG_EMBEDDER: 'onnx', WENZHENG_EMBEDDER_DIR: join(folder, 'model') });
const guide = join(samplesFolder, 'foi-guide.html');
const run = (...args: readonly string[]) => runCli(args, folder, settings());

it('a model in a folder makes the vectors of an ingest, and makes them anew', { timeout: INGESTING }, async () => {
  writeModelFolder(join(folder, 'model'), MEAN);
  expect((await run('ingest', guide)).code).toBe(0);
  const doctor = await run('doctor');
  expect([doctor.code, doctor.out]).toEqual([0, expect.stringMatching(/(\d+) 段，.*\1 个向量.*onnx-mean-8-.*完好/s)]);
  const renewed = await run('reindex');
  expect([renewed.code, renewed.out]).toEqual([0, expect.stringMatching(/已生成 onnx-mean-8-\w+（8 维）/)]);
});

it(
  'reports are kept when the model fails over them, and doctor tells why there are no vectors',
  { timeout: INGESTING },
  async () => {
    // Its special tokens alone have states, so it can be loaded and asked for its size.
    writeModelFolder(join(folder, 'model'), { ...MEAN, 'model.onnx': bertModel(ONE_HOT.slice(0, 4)) });
    const ingest = await run('ingest', guide);
    expect([ingest.code, ingest.err]).toEqual([0, expect.stringMatching(/没有生成语义向量.*出自同一个模型/)]);
    const doctor = await run('doctor');
    expect([doctor.code, doctor.err]).toEqual([1, expect.stringMatching(/问题：向量模型无法使用：.*出自同一个模型/)]);
    expect((await run('ask', '申请公开要收费吗')).out).toContain('收费');
  },
);

it('the service does not start without a model in the folder', async () => {
  const { code, err } = await run('serve');
  expect([code, err]).toEqual([3, expect.stringMatching(/^配置无效：没有 WENZHENG_EMBEDDER_DIR 指定的目录 [^\n]*\n$/)]);
});
