import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileSources } from '../../../ingest/sources/collect-sources.ts';
import { type Config, readConfig } from '../../config.ts';
import { Failure } from '../../domain/failures.ts';
import { type Command, EXIT } from '../command.ts';
import { compare, isStepBack, readBaseline, writeBaseline } from '../evaluate/baseline.ts';
import { type GoldenQuestion, readGolden } from '../evaluate/golden.ts';
import { latencyOf, metricsOf } from '../evaluate/metrics.ts';
import { usageLine, usageOf } from '../evaluate/model-usage.ts';
import { run } from '../evaluate/run.ts';
import { conclusion, failureLines, table } from '../evaluate/table.ts';
import { ingestInto, reportToAll } from '../ingest-into.ts';
import { type OpenLibrary, openLibrary } from '../open-library.ts';

const help = `用法：wenzheng eval <题库.jsonl>… [--reports <目录>] [--baseline <文件>] [--fail-under 0.9] [--model] [--json]

逐题提问并独立评判：各类题答对多少、误答多少、出处是否属实并指向应有的位置、论断是否有出处支持、数字是否都有来源、
该拒答的是否拒答、检索排名和耗时。题库格式和各项指标见 data/golden/README.md。

选项：
  --reports <目录>          先把该目录读入一个临时库再检验（不动数据目录）
  --baseline <文件>         与基线比较：答对的题少一道、差错多一处或比例低 0.01 以上即不及基线；耗时不比较
  --write-baseline <文件>   把这次的结果写成基线
  --fail-under <比例>       总正确率低于此值即未达标
  --model                   用配置的语言模型再问一遍，与不用模型的结果并列比较，并报告调用次数和用量
  --json                    输出一个 JSON 文档：指标、比较、耗时和每题的评判

退出码：0 达标 · 1 低于 --fail-under 或不及基线 · 2 用法错误 · 3 数据目录、题库或基线不可用`;

export const command: Command = {
  help,
  options: {
    reports: { type: 'string' },
    baseline: { type: 'string' },
    'write-baseline': { type: 'string' },
    'fail-under': { type: 'string' },
    model: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  async run({ values, positionals }) {
    const bar = Number(values['fail-under'] ?? 0);
    if (positionals.length === 0 || Number.isNaN(bar)) {
      console.error(`请给出题库文件；--fail-under 应为 0 到 1 的数。\n\n${help}`);
      return EXIT.usage;
    }
    const { baseline, 'write-baseline': target } = values;
    const withModel = values['model'] === true;
    if (withModel && (baseline !== undefined || target !== undefined)) {
      console.error(`--model 与不用模型的结果比较，不能同时给出基线。\n\n${help}`);
      return EXIT.usage;
    }
    const questions = positionals.flatMap(readGolden);
    const written = typeof baseline === 'string' ? readBaseline(baseline) : undefined;
    const { plain, phrased, usage } = await withLibrary(values['reports'], (library) =>
      runs(library, questions, withModel),
    );
    const { verdicts, rankings } = phrased ?? plain;
    const metrics = metricsOf(verdicts, rankings);
    const before = phrased ? metricsOf(plain.verdicts, plain.rankings) : written;
    const comparisons = before ? compare(metrics, before) : [];
    const latency = latencyOf(verdicts.map(({ ms }) => ms));
    if (typeof target === 'string') writeBaseline(target, metrics);
    if (values['json'] === true)
      console.log(JSON.stringify({ metrics, comparisons, latency, usage, verdicts }, null, 1));
    else {
      for (const failure of failureLines(verdicts)) console.log(failure);
      console.log(table(metrics, comparisons, latency));
      if (usage) console.log(usageLine(usage));
      if (before) console.log(conclusion(comparisons, typeof baseline === 'string' ? baseline : null));
    }
    const passed = verdicts.filter(({ problems }) => problems.length === 0).length;
    return passed / verdicts.length >= bar && !comparisons.some(isStepBack) ? EXIT.ok : EXIT.failed;
  },
};

/** Once without the model, and once more with it where that is asked for. */
async function runs(library: OpenLibrary, questions: readonly GoldenQuestion[], withModel: boolean) {
  const { model } = library;
  if (withModel && !model)
    throw new Failure('CONFIG_INVALID', '--model 需要先设置 WENZHENG_CHAT_MODEL（见 docs/operations.md）');
  const plain = await run(library, questions, true);
  const phrased = withModel ? await run(library, questions, false) : null;
  return { plain, phrased, usage: phrased && model ? usageOf(phrased.verdicts, model.state()) : null };
}

async function withLibrary<Result>(reports: unknown, use: (library: OpenLibrary) => Promise<Result>): Promise<Result> {
  const temporary = typeof reports === 'string' ? mkdtempSync(join(tmpdir(), 'wenzheng-eval-')) : null;
  const config: Config = { ...readConfig(), ...(temporary && { dataDir: temporary }) };
  const library = await openLibrary(config);
  try {
    if (typeof reports === 'string') await ingestInto(library, fileSources(reports), reportToAll([]), config);
    return await use(library);
  } finally {
    await library.store.close();
    if (temporary) rmSync(temporary, { recursive: true });
  }
}
