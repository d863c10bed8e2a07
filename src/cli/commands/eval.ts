import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileSources } from '../../../ingest/sources/collect-sources.ts';
import { type Config, readConfig } from '../../config.ts';
import { everyReport } from '../../storage/every-report.ts';
import { type Command, EXIT } from '../command.ts';
import { type GoldenQuestion, readGolden } from '../evaluate/golden.ts';
import { type Verdict, judge } from '../evaluate/judge.ts';
import { summarise } from '../evaluate/summary.ts';
import { ingestInto, reportToAll } from '../ingest-into.ts';
import { type OpenLibrary, openLibrary } from '../open-library.ts';

const help = `用法：wenzheng eval <题库.jsonl>… [--reports <目录>] [--fail-under 0.9] [--json <文件>]

逐题提问，按题型打印正确率、出处是否在指定文件、数字是否都有出处和耗时。题库格式见 data/golden/README.md。

选项：
  --reports <目录>      先把该目录读入一个临时库再检验（不动数据目录）
  --fail-under <比例>   总正确率低于此值时以退出码 1 结束
  --json <文件>         把每题结果写成 JSON

退出码：0 达标 · 1 未达标 · 2 用法错误 · 3 数据目录不可用`;

export const command: Command = {
  help,
  options: { reports: { type: 'string' }, 'fail-under': { type: 'string' }, json: { type: 'string' } },
  async run({ values, positionals }) {
    const bar = Number(values['fail-under'] ?? 0);
    if (positionals.length === 0 || Number.isNaN(bar)) {
      console.error(`请给出题库文件；--fail-under 应为 0 到 1 的数。\n\n${help}`);
      return EXIT.usage;
    }
    const questions = positionals.flatMap(readGolden);
    const verdicts = await withLibrary(values['reports'], (library) => askAll(library, questions));
    if (typeof values['json'] === 'string') writeFileSync(values['json'], `${JSON.stringify(verdicts, null, 1)}\n`);
    const { text, passed } = summarise(verdicts);
    console.log(text);
    return passed / verdicts.length >= bar ? EXIT.ok : EXIT.failed;
  },
};

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

async function askAll({ store, asking }: OpenLibrary, questions: readonly GoldenQuestion[]): Promise<Verdict[]> {
  const names = new Map<string, string>();
  for await (const { id, sourceName } of everyReport(store)) names.set(id, sourceName);
  const verdicts: Verdict[] = [];
  for (const question of questions) {
    const started = performance.now();
    const answer = await asking.ask(
      { text: question.question, history: question.history, filters: {} },
      { requestId: randomUUID() },
    );
    verdicts.push({
      question,
      answer,
      problems: judge(question, answer, (id) => names.get(id)),
      ms: performance.now() - started,
    });
  }
  return verdicts;
}
