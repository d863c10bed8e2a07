import type { Declined, Handover } from '../../../domain/answer.ts';
import type { Channels } from '../../../domain/channels.ts';
import { createCitationBook } from '../../citations.ts';
import type { Result } from '../../result.ts';
import { declined } from './declined.ts';

type Request = Extract<Result, { kind: 'request' }>;

/** Requests are made to the body itself, never to 12345 (国办函〔2025〕66号): its card, with what its own document prints. */
export function renderRequest(request: Request, channels: Channels): Declined {
  const book = createCitationBook();
  const lines = request.own.map(
    ({ agency, label, value, evidence, source }) => `${agency}${label}：${value}[${book.cite(source, evidence)}]`,
  );
  const lead = '申请公开政府信息由申请人向该机关提出，这里不能代为提交，也不转12345热线。';
  return declined('refused', 'personal_case', {
    text: [lead, ...lines].join('\n'),
    citations: book.list(),
    handover: handoverFor(request, channels),
  });
}

/** The card of a named body, else the general one with the telephone that the body prints. */
function handoverFor({ own, bodies }: Request, { general, foiOf }: Channels): Handover {
  const card = bodies.map((name) => foiOf.get(name)).find(Boolean);
  const phone = own.find(({ kind }) => kind === 'phone')?.value;
  return card ?? { ...general.foi, ...(phone !== undefined && { phone }) };
}
