import { collectFiles } from '../../../ingest/collect-files.ts';
import { readConfig } from '../../config.ts';
import { type Command, EXIT } from '../command.ts';
import { ingestInto } from '../ingest-into.ts';
import { openLibrary } from '../open-library.ts';
import { createJsonReporter, createTextReporter } from '../report-ingest.ts';

const help = `用法：wenzheng ingest <文件或目录>… [--json]

读取 HTML、文本、PDF、DOCX 报告，写入数据目录。没有变化的文件跳过，变化的文件整份替换。
文件旁的 <文件名>.meta.json，或目录中的 manifest.json / index.json，可补充正文未写明的标题、机关、年度和网址。

选项：
  --json   每个文件输出一行 JSON

退出码：0 全部成功 · 1 有文件未能入库（其余已入库） · 2 路径有误或目录中没有可读的文件 · 3 数据目录不可用`;

export const command: Command = {
  help,
  options: { json: { type: 'boolean' } },
  async run({ values, positionals }) {
    if (positionals.length === 0) {
      console.error(`请指定要入库的文件或目录。\n\n${help}`);
      return EXIT.usage;
    }
    const files = positionals.flatMap((path) => collectFiles(path));
    const library = await openLibrary(readConfig());
    const report = values['json'] === true ? createJsonReporter() : createTextReporter(files.length);
    try {
      const failed = await ingestInto(library, files, report);
      return failed > 0 ? EXIT.failed : EXIT.ok;
    } finally {
      await library.store.close();
    }
  },
};
