/** How the endings of official names are written, with 1 for the official way and less for others. */
export type Ending = readonly [ending: string, likeness: number];

const SHORTENED: readonly (readonly [official: string, written: readonly Ending[]])[] = [
  // People mix up 局 and 委: 卫健委 for a 卫生健康局.
  [
    '委员会',
    [
      ['委员会', 1],
      ['委', 0.95],
      ['局', 0.7],
    ],
  ],
  [
    '局',
    [
      ['局', 1],
      ['委', 0.7],
      ['委员会', 0.7],
    ],
  ],
  [
    '办公室',
    [
      ['办公室', 1],
      ['办', 0.95],
    ],
  ],
  [
    '办公厅',
    [
      ['办公厅', 1],
      ['办', 0.95],
    ],
  ],
];

/** The end of a body's name that has to be written, and all ways to write it. */
export function endingsOf(core: string): { readonly official: string; readonly written: readonly Ending[] } {
  const listed = SHORTENED.find(([official]) => core.endsWith(official));
  if (listed) return { official: listed[0], written: listed[1] };
  const official = /(?:中心|研究院|总站|大队|支队|总队|医院|学院|学校|公司|银行|集团|.)$/.exec(core)?.[0] ?? '';
  return { official, written: [[official, 1]] };
}

/** 龙口镇人民政府, 二郎街道办事处: the place's own name has to stand, the rest may. */
export function townEndings(core: string): readonly Ending[] {
  const place = core.replace(/(?<=[镇乡]|苏木)(人民)?政府$|(?<=街道)(办事处|办)$/, '');
  const official = place.endsWith('街道') ? '办事处' : '人民政府';
  const shorter = place.endsWith('街道') ? '办' : '政府';
  return [
    [place + official, 1],
    [place + shorter, 0.95],
    [place, 0.9],
  ];
}

/** 高新技术产业开发区管理委员会 beside 高新区管委会 and 高新区. */
export const ZONE_ENDINGS: readonly Ending[] = [
  ['区管理委员会', 1],
  ['区管委会', 0.95],
  ['区', 0.9],
];

/** Names still in use although the official one has other words: no shortening leads from one to the other. */
const SPOKEN: readonly (readonly [official: RegExp, spoken: readonly string[]])[] = [
  [/^生态环境局/, ['环保局', '环境保护局', '环境局']],
  [/^自然资源/, ['国土局', '国土资源局']],
  [/^市场监督管理局/, ['工商局', '质监局', '药监局']],
  [/^卫生健康/, ['卫计局', '卫计委', '卫生局']],
  [/^住房和城乡建设/, ['建设局', '建委']],
  [/数据.*局$/, ['大数据局', '数据局']],
  [/^行政审批/, ['审批局']],
  [/^应急管理局/, ['安监局']],
  [/^农业农村/, ['农业局', '农委']],
  [/^(人民)?政府办/, ['府办']],
];

export const spokenNamesOf = (core: string): readonly string[] =>
  SPOKEN.flatMap(([official, spoken]) => (official.test(core) ? spoken : []));

/** What follows an ending and makes it part of another word: 局长, 办理, 委托, 中心城区; but 局|部分公开. */
const TAKES_ENDING: readonly (readonly [ending: RegExp, next: RegExp])[] = [
  [/局$/, /^(?:[长面限势域]|部(?!分公开))/],
  [/委$/, /^[员会托派任屈书]/],
  [/办$/, /^[理法事公结证件学案过好成得完到一了]/],
  [/中心$/, /^[城区镇]/],
  [/小学$/, /^[校生]/],
  [/[院所站馆厅部]$/, /^[长有以需得属谓点分门署]/],
  [/[镇乡]$/, /^[村级域民亲]/],
  [/政府$/, /^(办|信息|网|门户|规章|采购|数据|公报|文件|热线|部门|工作|电子|服务|性|职能|购买|投资)/],
];

export const breaksBodyEnding = (ending: string, rest: string): boolean =>
  TAKES_ENDING.some(([pattern, next]) => pattern.test(ending) && next.test(rest));
