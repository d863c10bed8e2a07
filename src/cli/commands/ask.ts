import { randomUUID } from 'node:crypto';
import type { Answer, Notice } from '../../domain/answer.ts';
import { readConfig } from '../../config.ts';
import { type Command, EXIT } from '../command.ts';
import { openToAnswer } from '../open-library.ts';

const help = `用法：wenzheng ask "<问题>" [--json]

选项：
  --json   输出完整的回答（JSON，含查询语句）

退出码：0 有回答（包括如实说明“没有”） · 2 没有给出问题 · 3 数据目录不可用`;

export const command: Command = {
  help,
  options: { json: { type: 'boolean' } },
  async run({ values, positionals }) {
    const text = positionals.join(' ').trim();
    if (!text) {
      console.error(`请给出问题。\n\n${help}`);
      return EXIT.usage;
    }
    const { asking, store } = await openToAnswer(readConfig());
    try {
      const answer = await asking.ask(
        { text, history: [], filters: {} },
        { requestId: randomUUID(), withQueries: true },
      );
      console.log(values['json'] === true ? JSON.stringify(answer, null, 2) : inWords(answer));
      return EXIT.ok;
    } finally {
      await store.close();
    }
  },
};

function inWords({ text, citations, notices, options, suggestions, handover, label }: Answer): string {
  const sources = citations.map(
    ({ n, title, section, quote, documentId, start, end }) =>
      `  [${n}] 《${title}》${section ? ` ${section}` : ''}\n      “${quote.replace(/\s+/g, ' ')}”（${documentId} ${start}–${end}）`,
  );
  return [
    text,
    ...notices.filter((notice) => !repeats(text, notice)).map((notice) => `※ ${notice.text}`),
    ...options.map((option) => `  · ${option.label}`),
    ...suggestions.map((question) => `  · 可以问：${question}`),
    ...(handover ? [`→ ${handover.text}`] : []),
    ...(sources.length > 0 ? ['出处：', ...sources] : []),
    label,
  ].join('\n');
}

/** A disagreement is told in the answer itself; its notice puts only a name before the same words. */
const repeats = (answer: string, { text }: Notice) => answer.includes(text.replace(/^[^：]*：/, ''));
