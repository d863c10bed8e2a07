import { readConfig } from '../../config.ts';
import { type Command, EXIT } from '../command.ts';
import { openWritable } from '../open-library.ts';

const help = `用法：wenzheng reindex

用库内现有文件重新训练或生成语义向量，并重建检索索引的缓存。报告本身不重新读取。
用模型或接口生成向量时，中断后重新运行即从断处继续。

退出码：0 完成 · 3 数据目录不可用`;

const PROGRESS = {
  training: () => undefined,
  embedded: (done: number, total: number) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done}/${total} 段已有向量`);
  },
};

export const command: Command = {
  help,
  options: {},
  async run() {
    const { store, embedders } = await openWritable(readConfig());
    try {
      const embedder = await embedders.renew(store, PROGRESS);
      const { passages } = await store.lexiconStatistics(); // the first search of a generation builds its cache
      console.log(embedder ? `已生成 ${embedder.id}（${embedder.dimensions} 维）。` : '资料太少，没有训练语义向量。');
      console.log(`索引已重建：${passages} 段。`);
      return EXIT.ok;
    } finally {
      await store.close();
    }
  },
};
