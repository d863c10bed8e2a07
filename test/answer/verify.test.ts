import { unhurried } from '../../src/domain/pace.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_TALK } from '../../src/answer/talk/talk.ts';
import { createLibraryReader } from '../../src/plan/library.ts';
import { verify } from '../../src/answer/verify/verify-answer.ts';
import type { Turn } from '../../src/answer/turn.ts';
import { NO_QUERY } from '../../src/query/query.ts';
import type { Answered, Citation, Outcome } from '../../src/domain/answer.ts';
import { replacing, sampleId } from '../storage/sample-bundles.ts';
import { type TemporaryLibrary, openTemporaryLibrary } from '../support/temporary-library.ts';

const TEXT = '一、总体情况。全年共收到政府信息公开申请22件。';

let library: TemporaryLibrary;
beforeAll(async () => {
  library = await openTemporaryLibrary();
  await library.store.batch([replacing({ name: 'county', texts: [TEXT] })]);
});
afterAll(() => library.discard());

const quoting = (quote: string, more: Partial<Citation> = {}): Citation => {
  const start = TEXT.indexOf(quote);
  return {
    n: 1,
    documentId: sampleId('county'),
    version: null,
    title: '年度报告',
    agency: null,
    region: null,
    year: 2024,
    publishedAt: null,
    url: null,
    section: null,
    quote,
    start,
    end: start + quote.length,
    cell: null,
    exact: null,
    trust: 'official',
    viewUrl: '/view/county',
    ...more,
  };
};

const answered = (text: string, citation = quoting('收到政府信息公开申请22件')): Answered => ({
  status: 'answered',
  reason: null,
  text,
  citations: [citation],
  figures: [],
  coverage: null,
  notices: [{ kind: 'assumption', text: '未指明年份。' }],
  suggestions: [],
});

async function verified(outcome: Outcome): Promise<Outcome | null> {
  const turn: Turn = {
    question: { text: '收到多少件', history: [], filters: {} },
    library: await createLibraryReader(library.store)(),
    today: { year: 2025, month: 6, day: 1 },
    reading: {
      text: '收到多少件',
      query: NO_QUERY,
      pieces: [],
      words: '',
      wordsForRules: () => '',
      unread: [],
      corrections: [],
    },
    talk: NO_TALK,
    query: NO_QUERY,
    leansOnTalk: false,
    plan: null,
    result: { kind: 'nothing', words: [], titles: [] },
    queries: [],
    pace: unhurried,
    beyond: [],
    outcome,
  };
  return (await verify(library.store)(turn, {})).outcome;
}

const withheld = { status: 'not_found', reason: 'low_evidence', citations: [], figures: [] };

describe('the last look at an answer', () => {
  it('lets a sound one leave as it is', async () => {
    const outcome = answered('报告载明：“收到政府信息公开申请22件”[1]。');
    expect(await verified(outcome)).toBe(outcome);
  });

  it.each<[string, Outcome]>([
    ['a numeral that stands nowhere', answered('收到22件[1]，其中网上提交13件。')],
    ['a mark without its citation', answered('收到22件[2]。')],
    [
      'a quote that is not verbatim',
      answered('收到22件[1]。', quoting('收到政府信息公开申请22件', { quote: '收到申请22件' })),
    ],
    ['a mark in a quote that is no quote of it', answered('收到22件[1]（湘政办发[2018]50号）。')],
    ['a quote at another place', answered('收到22件[1]。', quoting('收到政府信息公开申请22件', { start: 0, end: 13 }))],
    ['an empty quote', answered('收到申请[1]。', quoting('', { start: 3, end: 3 }))],
    [
      'a document that is gone',
      answered('收到22件[1]。', quoting('收到政府信息公开申请22件', { documentId: sampleId('gone') })),
    ],
  ])('withholds one with %s, and says nothing of it', async (_, outcome) => {
    expect(await verified(outcome)).toMatchObject(withheld);
  });

  it('looks at refusals too', async () => {
    const refusal: Outcome = {
      status: 'refused',
      reason: 'out_of_scope',
      text: '超出范围，另有73件。',
      citations: [],
      figures: [],
      notices: [],
      handover: null,
      suggestions: [],
    };
    expect(await verified(refusal)).toMatchObject(withheld);
    expect(await verified({ ...refusal, text: '超出范围。' })).toMatchObject({ reason: 'out_of_scope' });
  });
});
