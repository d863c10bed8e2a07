import { readConfig } from '../../config.ts';
import type { Report } from '../../domain/report.ts';
import { factLine } from '../../http/fact-line.ts';
import { everyReport } from '../../storage/every-report.ts';
import { formerVersions } from '../../storage/former-versions.ts';
import type { Store } from '../../storage/store.ts';
import { type Command, EXIT } from '../command.ts';
import { openToAnswer } from '../open-library.ts';

const help = `用法：wenzheng export --facts | --all

  --facts   库内每个数字一行 JSON：指标或统计表单元格、数值、单位、口径、期间、原文及其位置
  --all     库内每份文件一行 JSON：元数据、正文、段落、数字、校验结果，含被取代的旧版本；
            内容相同则输出逐字节相同（不含抓取时间），可用于比对

退出码：0 成功 · 2 没有说明导出什么 · 3 数据目录不可用`;

export const command: Command = {
  help,
  options: { facts: { type: 'boolean' }, all: { type: 'boolean' } },
  async run({ values }) {
    const lines = values['all'] === true ? documentLines : values['facts'] === true ? factLines : undefined;
    if (!lines) {
      console.error(`请说明导出什么：--facts 或 --all。\n\n${help}`);
      return EXIT.usage;
    }
    const { store } = await openToAnswer(readConfig());
    try {
      for await (const line of lines(store)) console.log(JSON.stringify(line));
      return EXIT.ok;
    } finally {
      await store.close();
    }
  },
};

async function* factLines(store: Store) {
  for await (const { id, sourceName } of everyReport(store)) {
    const { facts } = await store.facts({ reports: { reportIds: [id] } });
    for (const fact of facts) yield factLine(fact, sourceName);
  }
}

async function* documentLines(store: Store) {
  for await (const report of everyReport(store)) {
    yield await documentLine(store, report);
    for (const former of await formerVersions(store, report.id)) yield await documentLine(store, former);
  }
}

async function documentLine(store: Store, stored: Report) {
  const report = { ...stored, fetchedAt: undefined };
  const reports = { reportIds: [report.id] };
  const { facts } = await store.facts({ reports });
  const { checks } = await store.checks({ reports });
  return { report, text: await store.text(report.id), passages: await store.passagesOf(report.id), facts, checks };
}
