/** Units that count the same sort of thing in the mouth of people; reports print now the one, now the other. */
const SORTS: readonly (readonly string[])[] = [
  [
    '件',
    '件次',
    '条',
    '条次',
    '篇',
    '篇次',
    '份',
    '封',
    '宗',
    '起',
    '例',
    '部',
    '册',
    '项',
    '笔',
    '个',
    '个数',
    '通',
    '张',
  ],
  ['次', '期', '场', '届', '轮', '回', '趟', '批', '场次', '次数'],
  ['家', '个', '处', '所', '户', '台'],
  ['人', '名', '位', '人次', '户'],
  ['元', '万元', '亿元', '块', '块钱', '千元'],
  ['%', '％', '‰', '个百分点'],
  ['小时', '分钟', '天', '日', '个工作日', '秒', '时长', '个月', '年'],
  ['类', '种', '项', '批', '个'],
  ['倍'],
];
const RATES = new Set(['%', '％', '‰', '个百分点']);

/** Could a number of one unit answer a question for the other? No unit asked: any count. */
export function fitsUnit(asked: string | null, printed: string | null): boolean {
  if (asked === null) return true;
  const isRate = printed !== null && RATES.has(printed);
  if (RATES.has(asked) !== isRate) return false;
  if (printed === null || asked === printed) return true;
  // 多少亿 asks for an amount without saying of what.
  if (/^[万亿]+$/.test(asked)) return true;
  const [plain, plainAsked] = [printed.replace(/^[万亿]/, '') || printed, asked.replace(/^[万亿]/, '') || asked];
  return plain === plainAsked || SORTS.some((sort) => sort.includes(plainAsked) && sort.includes(plain));
}
