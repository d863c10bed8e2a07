import type { Choice } from '../../plan/choice.ts';
import type { Query } from '../../query/query.ts';

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八'];

/** 综合实验区, 第二个, 县里那个: which of the readings that were offered the reader means; null for none of them. */
export function chosenOption(text: string, { options }: Choice): Query | null {
  const said = text
    .replace(/[\s\p{P}]/gu, '')
    .replace(/^(?:是|我说的是|我指的是|指的是|选|就|那个|要)/u, '')
    .replace(/(?:的|那个|吧|呢|啊)+$/u, '');
  if (said === '') return null;
  const ordinal = /^第?(?<at>[一二三四五六七八1-8])(?:个|项|种)?$/u.exec(said)?.groups?.['at'];
  if (ordinal !== undefined) {
    const at = /\d/.test(ordinal) ? Number(ordinal) - 1 : ORDINALS.indexOf(ordinal);
    return options[at]?.query ?? null;
  }
  const exact = options.filter(({ label }) => label === said || label.endsWith(said) || said.endsWith(label));
  const fitting = exact.length > 0 ? exact : options.filter(({ label }) => said.length >= 2 && label.includes(said));
  return fitting.length === 1 ? (fitting[0]?.query ?? null) : null;
}
