import type { Report } from '../domain/report.ts';
import type { DamagedPart } from './store.ts';

const PARTS: Readonly<Record<DamagedPart, string>> = {
  metadata: '登记信息与入库时不符',
  text: '正文与入库时不符',
  facts: '数字与入库时不符',
  passages: '段落不是从正文切出的',
  digest: '没有校验值',
};

type Named = Pick<Report, 'id' | 'title' | 'sourceName'>;

/** Which report it is, what is wrong with it and what to do, for operators. */
export function damageInWords({ id, title, sourceName }: Named, parts: readonly DamagedPart[]): string {
  const what = parts.map((part) => PARTS[part]).join('、');
  return `《${title}》（${id}，文件 ${sourceName}）已损坏：${what}；请重新入库该文件，或从备份恢复`;
}
