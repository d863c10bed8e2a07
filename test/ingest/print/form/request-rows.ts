import type { FormBlock, FormRow } from '../../../../src/catalogue/forms.ts';
import type { Arrangement } from './arrangement.ts';

/** A row of table 3 under the labels of its groups, the outermost first. */
export interface RequestRow {
  readonly row: FormRow;
  readonly labels: readonly string[];
}

interface Group {
  readonly code: string;
  readonly label: string;
  readonly rows: readonly (Group | FormRow)[];
}

const CHINESE = '一二三四五六七';
const RESULTS = '三、本年度办理结果';
const EXPLAINED: Readonly<Record<string, string>> = {
  r2: '（区分处理的，只计这一情形，不计其他情形）',
  r6a: '、行政机关不再处理其政府信息公开申请',
  r6b: '、行政机关不再处理其政府信息公开申请',
};

/** The rows as the form groups them, in the order of the arrangement. */
export function requestRows({ rows }: FormBlock, { rows: arrange }: Arrangement): RequestRow[] {
  const results = { code: 'done', label: RESULTS, rows: grouped(rows.filter(({ code }) => /^r\d/.test(code))) };
  const received = rows.filter(({ code }) => code === 'new' || code === 'cin');
  const carriedOn = rows.filter(({ code }) => code === 'cout');
  return walk([...received, results, ...carriedOn], []);

  function walk(items: readonly (Group | FormRow)[], above: readonly string[]): RequestRow[] {
    return arrange(items).flatMap((item) =>
      'rows' in item ? walk(item.rows, [...above, item.label]) : [{ row: item, labels: [...above, labelOf(item)] }],
    );
  }
}

/** r3a, r3b … are items of （三）不予公开. */
function grouped(rows: readonly FormRow[]): (Group | FormRow)[] {
  const numbers = [...new Set(rows.map(({ code }) => code.slice(0, 2)))];
  return numbers.flatMap((number): (Group | FormRow)[] => {
    const own = rows.filter(({ code }) => code.startsWith(number));
    const group = /^(?<label>.+)：/.exec(own[0]?.label ?? '')?.groups?.['label'];
    if (group === undefined) return own;
    return [{ code: number, label: `${numeralOf(number)}${group}`, rows: own }];
  });
}

const numeralOf = (code: string) => `（${CHINESE[Number(code[1]) - 1]}）`;

function labelOf({ code, label }: FormRow): string {
  const own = label.replace(/^.+：|^办理结果/, '') + (EXPLAINED[code] ?? '');
  const item = /^r\d(?<letter>[a-h])$/.exec(code)?.groups?.['letter'];
  if (item !== undefined) return `${item.charCodeAt(0) - 96}.${own}`;
  return (code.startsWith('r') ? numeralOf(code) : `${{ new: '一', cin: '二', cout: '四' }[code]}、`) + own;
}
