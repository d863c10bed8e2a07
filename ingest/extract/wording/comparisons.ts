import { withoutLeadingWords } from './times.ts';

/** 同比增长, 较上年增加, 占, 日均: said of another number, not of a thing. */
export const isComparison = (own: string) =>
  /^(?:同比|环比|较|比|与[^,;]{2,12}相比|占|日均|平均)/.test(withoutLeadingWords(own));
