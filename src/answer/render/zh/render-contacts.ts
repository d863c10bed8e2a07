import type { Outcome } from '../../../domain/answer.ts';
import type { ContactKind } from '../../../domain/contact.ts';
import { nameOf } from '../../../plan/library.ts';
import { createCitationBook } from '../../citations.ts';
import type { Result } from '../../result.ts';
import { declined } from './declined.ts';
import { bodyAndTime, firstOf } from './wording.ts';

export const CONTACT_NAMES: Readonly<Record<ContactKind, string>> = {
  phone: '电话',
  email: '邮箱',
  address: '地址',
  postcode: '邮编',
  fax: '传真',
  hours: '办公时间',
  body: '承办机构',
};

/** Ways to reach a body as its document prints them. */
export function renderContacts({ source, contacts, open }: Extract<Result, { kind: 'contacts' }>): Outcome | null {
  const book = createCitationBook();
  const lines = contacts.map(({ start, end }) => {
    const words = source.text
      .slice(start, end)
      .replace(/\s*\|\s*/g, '：')
      .trim();
    return `${words}[${book.cite(source, { start, end })}]`;
  });
  const [citation, ...others] = book.list();
  if (!citation) return null;
  const isOpen = open.length > 0;
  return {
    status: isOpen ? 'partial' : 'answered',
    reason: isOpen ? 'not_mentioned' : null,
    text: `${bodyAndTime(source.report)}报告载明：${lines.join('；')}。${isOpen ? `没有载明${open.map((kind) => CONTACT_NAMES[kind]).join('、')}。` : ''}`,
    citations: [citation, ...others],
    figures: [],
    coverage: null,
    notices: [],
    suggestions: [],
  };
}

/** A number that may have been changed, or that belongs to somebody else, is not given. */
export function renderNoContacts({ reports, isDistrusted, holder }: Extract<Result, { kind: 'noContacts' }>): Outcome {
  const names = firstOf([...new Set(reports.map(nameOf))], 3);
  if (isDistrusted)
    return declined('not_found', 'low_evidence', {
      text: `库内${names}的文件是可信度低的转载，其中的联系方式可能被改动，不予提供。请以该机关官方网站公布的为准。`,
    });
  if (names === '') return declined('not_found', 'not_mentioned', { text: '请写明是哪个机关的联系方式。' });
  const whose = holder === null ? '' : `“${holder}”的`;
  const instead = holder === null ? '' : '报告里只有信息公开工作机构的联系方式，不是所问单位的。';
  return declined('not_found', 'not_mentioned', {
    text: `${names}的报告没有载明${whose}${holder === null ? '这项' : ''}联系信息。${instead}`,
  });
}
