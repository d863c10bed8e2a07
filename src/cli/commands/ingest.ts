import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFetcher } from '../../../ingest/fetch/fetcher.ts';
import { createVisitMemory, openVisitLog } from '../../../ingest/fetch/visit-log.ts';
import { collectSources } from '../../../ingest/sources/collect-sources.ts';
import { notesOf } from '../../../ingest/sidecar.ts';
import type { Source } from '../../../ingest/sources/source.ts';
import { withNotes } from '../../../ingest/sources/with-notes.ts';
import { type Config, readConfig } from '../../config.ts';
import { type Arguments, type Command, EXIT } from '../command.ts';
import { corpusReport } from '../corpus-report.ts';
import { ingestInto, type IngestReporter, reportToAll } from '../ingest-into.ts';
import { createJournal } from '../ingest-journal.ts';
import { openForDryRun } from '../open-for-dry-run.ts';
import { chooseEmbedder } from '../embedders.ts';
import { openWritable } from '../open-library.ts';
import { createJsonReporter, createTextReporter } from '../report-ingest.ts';

const help = `用法：wenzheng ingest <文件、目录、压缩包或网址>… [选项]

读取 HTML、文本、CSV、PDF、DOCX、XLSX 报告，写入数据目录。没有变化的跳过；变化的成为新版本，旧版本仍可查看，但不再用于回答。
一个文件含多份报告的，按各自的标题分开入库；分不清的部分搁置并说明。注明“更正”“修订”的报告取代同一机关同一期间的原报告。中断后重新运行同一命令，已入库的不再读取。
文件旁的 <文件名>.meta.json，或目录中的 manifest.json / index.json，可补充正文未写明的标题、机关、年度和网址。
抓取网页时遵守 robots.txt，每个网站每秒至多一次请求，不访问内部网络。

选项：
  --urls <文件>     网址清单，每行一个（以 .urls 结尾的文件可直接写在前面）
  --index <网址>    栏目页：读取其中指向本站文件的链接，只读一层
  --agency <机关>   注明本次各文件的机关；--region <地区>、--year <年度>、--kind <种类>、--publisher <发布机构> 同此。
                    以所注为准，与正文或文件旁的说明不一致的，一并记录
  --dry-run         只说明将会新增、更新、失败哪些，不写入任何内容
  --report <文件>   结束后写出全库的情况报告：.html 供阅读和打印，.json 供程序读取
  --json            每份报告输出一行 JSON

退出码：0 全部成功 · 1 有文件未能入库（其余已入库） · 2 路径有误或没有可读的文件 · 3 数据目录不可用`;

/** What an operator may say of whose the files are. */
const NOTED = ['agency', 'region', 'year', 'kind', 'publisher'];

export const command: Command = {
  help,
  options: {
    json: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    urls: { type: 'string', multiple: true },
    index: { type: 'string', multiple: true },
    report: { type: 'string', multiple: true },
    ...Object.fromEntries(NOTED.map((name) => [name, { type: 'string' as const }])),
  },
  async run(args) {
    const config = readConfig();
    const dryRun = args.values['dry-run'] === true;
    const named = { paths: args.positionals, urlLists: textsOf(args, 'urls'), indexes: textsOf(args, 'index') };
    if (Object.values(named).every((list) => list.length === 0)) {
      console.error(`请指定要入库的文件、目录或网址。\n\n${help}`);
      return EXIT.usage;
    }
    const reports = textsOf(args, 'report');
    const odd = reports.find((file) => !/\.(?:html|json)$/i.test(file));
    if (odd !== undefined) {
      console.error(`--report 的文件名应以 .html 或 .json 结尾，现为 ${odd}。`);
      return EXIT.usage;
    }
    const notes = notesOf(Object.fromEntries(NOTED.flatMap((name) => textsOf(args, name).map((text) => [name, text]))));
    if (typeof notes === 'string') {
      console.error(`选项 --${notes}。`);
      return EXIT.usage;
    }
    const embedders = chooseEmbedder(config);
    const store = dryRun ? await openForDryRun(config) : (await openWritable(config)).store;
    try {
      const collected = await collectSources(named, webOf(config, dryRun), (words) =>
        console.error(`注意：${words}。`),
      );
      const sources = collected.map((source) => withNotes(source, notes));
      const failed = await ingestInto({ store, embedders }, sources, reporterFor(args, config, sources, dryRun), {
        parseSeconds: config.parseSeconds,
        dryRun,
      });
      for (const file of reports) writeFileSync(file, await corpusReport(store, config.dataDir, file));
      return failed > 0 ? EXIT.failed : EXIT.ok;
    } finally {
      await store.close();
    }
  },
};

const textsOf = ({ values }: Arguments, name: string): string[] =>
  [values[name] ?? []].flat().filter((value) => typeof value === 'string');

const webOf = ({ dataDir, userAgent }: Config, dryRun: boolean) => ({
  fetcher: createFetcher({ userAgent }),
  visits: dryRun ? createVisitMemory() : openVisitLog(join(dataDir, 'visits.jsonl')),
});

function reporterFor(
  { values }: Arguments,
  { dataDir }: Config,
  sources: readonly Source[],
  dryRun: boolean,
): IngestReporter {
  const shown = values['json'] === true ? createJsonReporter() : createTextReporter(sources.length, dryRun);
  return dryRun ? shown : reportToAll([createJournal(dataDir, sources.length), shown]);
}
