#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { Failure, type FailureCode } from '../domain/failures.ts';
import { EXIT, type Command } from './command.ts';

const commands: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  ingest: () => import('./commands/ingest.ts'),
  ask: () => import('./commands/ask.ts'),
  serve: () => import('./commands/serve.ts'),
  eval: () => import('./commands/eval.ts'),
  export: () => import('./commands/export.ts'),
  doctor: () => import('./commands/doctor.ts'),
  reindex: () => import('./commands/reindex.ts'),
};

const HELP = `问政 wenzheng：从政府信息公开年度报告中检索有出处的原文和准确的数字

用法：wenzheng <命令> [参数]

命令：
  ingest <文件或网址>…   读取报告，写入数据目录
  ask "<问题>"           在命令行提问
  serve                  启动服务（默认 http://127.0.0.1:8787）
  eval <题库.jsonl>…     用带答案的题库检验正确率、出处、拒答和检索，可与基线比较
  export --facts|--all   把全部数字，或全库内容，逐行导出为 JSON
  doctor                 检查数据目录是否完好
  reindex                重新训练语义向量，重建检索索引

  wenzheng <命令> --help 查看该命令的选项

环境变量：WENZHENG_DATA（数据目录，默认 .wenzheng）、PORT、HOST 等，见 docs/operations.md

退出码：0 成功 · 1 部分文件或检验未通过 · 2 用法错误 · 3 数据目录、配置或端口不可用`;

/** What was named on the command line is not there, or cannot be had. */
const NAMED_WRONG: readonly FailureCode[] = [
  'FILE_NOT_FOUND',
  'FILE_TOO_LARGE',
  'NOTHING_TO_INGEST',
  'URL_REFUSED',
  'URL_UNREACHABLE',
  'ROBOTS_REFUSED',
];

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(HELP);
    return name === undefined ? EXIT.usage : EXIT.ok;
  }
  const load = commands[name];
  if (!load) {
    console.error(`没有“${name}”这个命令。可用的命令：${Object.keys(commands).join('、')}。`);
    return EXIT.usage;
  }
  return run((await load()).command, rest);
}

async function run(command: Command, args: readonly string[]): Promise<number> {
  const parsed = parse(command, args);
  if (typeof parsed === 'string') {
    console.error(`${parsed}\n\n${command.help}`);
    return EXIT.usage;
  }
  if (parsed.values['help'] === true) {
    console.log(command.help);
    return EXIT.ok;
  }
  return command.run(parsed);
}

function parse({ options }: Command, args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
  } catch (error) {
    return error instanceof Error ? `参数有误：${error.message}` : '参数有误';
  }
}

const LONGEST_GOODBYE_MS = 1000;

/** A closed pipe (`wenzheng export | head`) is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.failed),
);

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(error.message);
  process.exitCode = exitCodeOf(error);
  // What was begun and is wanted no more, such as a page that is being fetched, must not keep the caller waiting.
  setTimeout(() => process.exit(), LONGEST_GOODBYE_MS).unref();
}

function exitCodeOf({ code }: Failure): number {
  return NAMED_WRONG.includes(code) ? EXIT.usage : EXIT.unusable;
}
