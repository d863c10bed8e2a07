import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startScriptedModel } from '../support/scripted-model.ts';
import { honest } from '../support/scripted-writers.ts';
import { samplesFolder } from '../support/sample-library.ts';
import { createTemporaryFolder } from '../support/temporary-library.ts';
import { written } from '../ingest/split/written-report.ts';
import { finished, runCli, startCli } from './support/run-cli.ts';

let folder: string;
beforeAll(() => {
  folder = createTemporaryFolder();
  mkdirSync(join(folder, 'reports'));
  copyFileSync(join(samplesFolder, 'baota-2024.txt'), join(folder, 'reports/baota-2024.txt'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: readonly string[]) => runCli(args, folder);
const write = (name: string, lines: readonly unknown[]) =>
  writeFileSync(join(folder, name), lines.map((line) => JSON.stringify(line)).join('\n'));

describe.sequential('wenzheng', () => {
  it('help names every command and the exit codes', async () => {
    const { code, out } = await run('help');
    expect(code).toBe(0);
    expect(out).toMatch(/ingest.*ask.*serve.*eval.*export.*退出码：0/s);
  });

  it('an unknown command is named, with those that are known', async () => {
    const { code, out, err } = await run('frobnicate');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/没有“frobnicate”.*ingest、ask/);
  });

  it('an unknown option shows how the command is used', async () => {
    const { code, err } = await run('ask', '--loud', '多少件');
    expect(code).toBe(2);
    expect(err).toMatch(/参数有误.*用法：wenzheng ask/s);
  });

  it('ingest takes a folder in and says what became of each file', async () => {
    const { code, out } = await run('ingest', 'reports');
    expect(code).toBe(0);
    expect(out).toMatch(/新增 {2}baota-2024.txt：《延安市宝塔区人民政府2024年政府信息公开工作年度报告》/);
    expect(out).toContain('新增 1，更新 0，未变 0，重复 0，失败 0');
  });

  it('ingest says what became of each report of a file, and what of it was set aside', async () => {
    const [water, schools] = ['水务局', '教育局'].map((name, seed) => written({ body: `洛川县${name}`, seed }));
    mkdirSync(join(folder, 'several'));
    writeFileSync(join(folder, 'several/two.txt'), `${water}\n${schools}`);
    writeFileSync(join(folder, 'several/untitled.txt'), [5, 6].map((seed) => written({ title: '', seed })).join('\n'));
    const { out } = await run('ingest', 'several', '--dry-run');
    expect(out).toMatch(/将新增 {2}two\.txt：《洛川县水务局2023年.*将新增 {2}two\.txt：《洛川县教育局2023年/s);
    expect(out).toMatch(/将新增 {2}untitled\.txt：.*；文件中另有一套统计表，.*已搁置、未入库/);
    expect(out).toContain('新增 3，更新 0，未变 0，重复 0，失败 0');
  });

  it('ask prints the figure, and where it stands', async () => {
    const { code, out } = await run('ask', '宝塔区2024年收到多少件申请');
    expect(code).toBe(0);
    expect(out).toMatch(
      /22件\[1\].*出处：.*\[1\] 《延安市宝塔区人民政府2024年.*“一、本年新收政府信息公开申请数量 \| 22 .*（r\w{15} \d+–\d+）/s,
    );
  });

  it('ingest ends with 1 when a file failed, one JSON object a file when asked', async () => {
    writeFileSync(join(folder, 'reports/empty.txt'), '');
    const { code, out } = await run('ingest', 'reports', '--json');
    expect(code).toBe(1);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toMatchObject([{ kind: 'unchanged' }, { kind: 'failed', code: 'FILE_EMPTY' }]);
  });

  it('ingest ends with 2 for a path that is not there, with a sentence and no stack', async () => {
    const { code, err } = await run('ingest', 'none');
    expect(code).toBe(2);
    expect(err).toMatch(/^找不到文件或目录：none。请[^\n]*\n$/);
  });

  it('eval ends with 1 below its bar and prints what went wrong', async () => {
    const base = { type: 'statistic', answerable: true, source: ['baota-2024.txt'] };
    write('golden.jsonl', [
      { ...base, id: 'right', question: '宝塔区2024年行政处罚多少件', must_contain: ['3100件'] },
      { ...base, id: 'wrong', question: '宝塔区2024年行政许可多少件', must_contain: ['99件'] },
    ]);
    const { code, out } = await run('eval', 'golden.jsonl', '--fail-under', '0.9');
    expect(code).toBe(1);
    expect(out).toMatch(/✗ wrong .*缺少“99件”.*答对：all +correct\.all +1 +2\n/s);
  });

  it('eval writes a baseline, holds to it, and ends with 1 where a metric is worse', async () => {
    const line = { id: 'q', question: '宝塔区2024年行政处罚多少件', type: 'statistic', answerable: true };
    write('golden.jsonl', [{ ...line, must_contain: ['3100件'] }]);
    const written = await run('eval', 'golden.jsonl', '--write-baseline', 'baseline.json');
    expect(written.code).toBe(0);
    const held = await run('eval', 'golden.jsonl', '--baseline', 'baseline.json');
    expect([held.code, held.out]).toEqual([0, expect.stringMatching(/1\/1.*达到基线 baseline\.json。\n$/s)]);

    write('golden.jsonl', [{ ...line, must_contain: ['99件'] }]);
    const { code, out } = await run('eval', 'golden.jsonl', '--baseline', 'baseline.json');
    expect([code, out]).toEqual([1, expect.stringMatching(/变差.*不及基线 baseline\.json：.*correct\.all/s)]);
    const { comparisons, verdicts } = JSON.parse(
      (await run('eval', 'golden.jsonl', '--baseline', 'baseline.json', '--json')).out,
    ) as Record<string, unknown>;
    expect(comparisons).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: 'correct.all', outcome: 'worse' })]),
    );
    expect(verdicts).toMatchObject([
      { question: { id: 'q' }, isFalse: true, problems: ['误答：给出的数字不是所问的', '缺少“99件”'] },
    ]);
  });

  it('eval --model asks once more with the model and says what it changed and cost', async () => {
    const model = await startScriptedModel(honest);
    onTestFinished(() => model.close());
    const base = { answerable: true, type: 'passage', source: ['baota-2024.txt'] };
    write('golden.jsonl', [{ ...base, id: 'p', question: '宝塔区2024年存在哪些问题', must_contain: [] }]);
    const settings = { OPENAI_BASE_URL: model.baseUrl, WENZHENG_CHAT_MODEL: 'scripted' };
    const { code, out } = await runCli(['eval', 'golden.jsonl', '--model'], folder, settings);
    expect([code, out]).toEqual([0, expect.stringMatching(/模型 scripted：1 题中 1 题由它成文.*调用 1 次.*没有变差/s)]);
    expect((await run('eval', 'golden.jsonl', '--model')).code).toBe(3);
    expect((await run('eval', 'golden.jsonl', '--model', '--baseline', 'x.json')).code).toBe(2);
  });

  it('eval ends with 3 for a baseline that is none, and with 2 for one that is not there', async () => {
    writeFileSync(join(folder, 'broken.json'), '{}');
    expect(await run('eval', 'golden.jsonl', '--baseline', 'broken.json')).toMatchObject({ code: 3, out: '' });
    expect(await run('eval', 'golden.jsonl', '--baseline', 'none.json')).toMatchObject({ code: 2, out: '' });
  });

  it('serve answers on its address until it is told to stop', async () => {
    const child = startCli(['serve'], folder, { PORT: '0', WENZHENG_LOG: 'silent' });
    onTestFinished(() => void child.kill('SIGKILL'));
    const end = finished(child);
    const url = await new Promise<string>((resolve) => {
      child.stdout.on('data', (text: string) => {
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
        if (address) resolve(address);
      });
    });
    const health = await fetch(`${url}/healthz`);
    expect(health.status).toBe(200);
    await health.text();
    child.kill('SIGTERM');
    expect(await end).toMatchObject({ code: 0, err: '' });
  });
});
