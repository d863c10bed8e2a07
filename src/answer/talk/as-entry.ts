import { type Measure, NO_QUERY, type Query } from '../../query/query.ts';

/** 忠信镇呢, after an entry of a list that a report prints (县公安局287宗): somebody of whom nothing is here is another entry of it. */
export function asEntry(own: Query, { want: before }: Query): Query {
  const { want, whose } = own;
  const names = [...whose.bodies, ...whose.places];
  const isOfList = before.kind === 'figure' && before.of.length === 1 && before.of.every((measure) => isOpen(measure));
  const asksNothingElse = want.kind === 'nothing' || (want.kind === 'figure' && want.of.length === 0);
  if (!isOfList || !asksNothingElse || names.length === 0 || names.some(({ may }) => may.length > 0)) return own;
  const [like] = before.of;
  const of = names.flatMap(({ words }) => (like ? [{ ...like, words, narrowed: [words] }] : []));
  const figures = want.kind === 'figure' ? want : { ...before, do: 'value' as const, whole: null };
  return { ...own, whose: NO_QUERY.whose, want: { ...figures, of } };
}

/** Known by the report's own words alone. */
const isOpen = ({ of, applicants, except }: Measure) => of.length === 0 && applicants.length === 0 && !except;
