import { readConfig } from '../../config.ts';
import { factLine } from '../../http/fact-line.ts';
import { everyReport } from '../../storage/every-report.ts';
import { type Command, EXIT } from '../command.ts';
import { openLibrary } from '../open-library.ts';

/** More figures than any report holds. */
const FACTS = 100_000;

const help = `用法：wenzheng export --facts

把库内每个数字输出为一行 JSON：指标或统计表单元格、数值、单位、口径、期间、原文及其位置。

退出码：0 成功 · 2 没有说明导出什么 · 3 数据目录不可用`;

export const command: Command = {
  help,
  options: { facts: { type: 'boolean' } },
  async run({ values }) {
    if (values['facts'] !== true) {
      console.error(`请说明导出什么：--facts。\n\n${help}`);
      return EXIT.usage;
    }
    const { store } = await openLibrary(readConfig());
    try {
      for await (const { id, sourceName } of everyReport(store)) {
        const { facts } = await store.facts({ reports: { reportIds: [id] }, limit: FACTS });
        for (const fact of facts) console.log(JSON.stringify(factLine(fact, sourceName)));
      }
      return EXIT.ok;
    } finally {
      await store.close();
    }
  },
};
