import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileSources } from '../../../ingest/sources/collect-sources.ts';
import { projectRoot } from '../../catalogue/catalogue-files.ts';
import { type Config, readConfig } from '../../config.ts';
import { Failure } from '../../domain/failures.ts';
import { createLog } from '../../http/log.ts';
import { startServer, untilStopped } from '../../server.ts';
import { forgetFeedback } from '../../knowledge/forget-feedback.ts';
import type { FeedbackStore } from '../../knowledge/feedback.ts';
import { openSqliteFeedback } from '../../storage/sqlite/feedback-store.ts';
import type { Store } from '../../storage/store.ts';
import { type Command, EXIT } from '../command.ts';
import { ingestInto } from '../ingest-into.ts';
import { type OpenLibrary, openLibrary } from '../open-library.ts';
import { LOST } from '../library-background.ts';
import { createUrlIngest } from '../url-ingest.ts';
import { readWidget } from '../widget-file.ts';
import { createTextReporter } from '../report-ingest.ts';

const help = `用法：wenzheng serve [--samples-if-empty]

在 HOST:PORT（默认 http://127.0.0.1:8787）启动服务：网页、REST 接口和原文查看。
日志逐行以 JSON 写到标准错误。按 Ctrl+C 停止，正在处理的请求会先完成。

选项：
  --samples-if-empty   库为空时先读入随附的演示报告

退出码：0 正常停止 · 3 数据目录、配置或端口不可用`;

export const command: Command = {
  help,
  options: { 'samples-if-empty': { type: 'boolean' } },
  async run({ values }) {
    const config = readConfig();
    const library = await openLibrary(config);
    try {
      if (values['samples-if-empty'] === true) await ingestSamples(config, library);
      await serve(config, library);
      return EXIT.ok;
    } finally {
      await library.store.close();
    }
  },
};

/** Not in place of reports that were lost. */
async function ingestSamples(config: Config, library: OpenLibrary): Promise<void> {
  if (library.background.wasFilled || library.readOnly || (await damageOf(library.store)) !== null) return;
  const known = await library.store.reports({}, { limit: 1 });
  if (known.length > 0) return;
  console.log('库为空，先读入随附的演示报告（演示文本，非正式文件）。');
  const sources = fileSources(join(projectRoot, 'data', 'samples'));
  await ingestInto(library, sources, createTextReporter(sources.length), config);
}

async function serve(config: Config, library: OpenLibrary): Promise<void> {
  const log = createLog(config.logLevel, (line) => process.stderr.write(line));
  const ingesting = config.ingestUrl ? createUrlIngest(library, config) : null;
  const ingestUrl = ingesting?.ingest ?? null;
  const feedback = openSqliteFeedback(config.dataDir);
  try {
    for (const warning of await troubles(library, feedback)) log.warn({ warning }, 'data directory');
    const version = productVersion();
    const widget = readWidget();
    const server = await startServer({ ...library, feedback, config, log, version, ingestUrl, widget });
    console.log(`问政已启动：${server.url}`);
    const stopForgetting = forgetFeedback(feedback, config.feedbackDays);
    await untilStopped();
    stopForgetting();
    await server.close();
    ingesting?.close();
  } finally {
    await feedback.close();
  }
}

/**
 * What an operator should know before the first reader asks. A library that cannot be read whole is served all the same: it
 * is not ready, and what still can be read is answered.
 */
async function troubles({ store, background }: OpenLibrary, feedback: FeedbackStore): Promise<string[]> {
  const [damage, trouble] = [await damageOf(store), await feedback.trouble()];
  const isLost = damage === null && background.wasFilled && (await store.reports({}, { limit: 1 })).length === 0;
  return [...background.notices, ...(isLost ? [LOST] : []), ...[damage, trouble].filter((words) => words !== null)];
}

async function damageOf(store: Store): Promise<string | null> {
  try {
    await store.probe();
    return null;
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  }
}

function productVersion(): string {
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string };
  return version;
}
