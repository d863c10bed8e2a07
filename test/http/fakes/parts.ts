import { todayIn } from '../../../src/domain/calendar-day.ts';
import type { HttpParts, HttpSettings } from '../../../src/http/parts.ts';
import { createLog } from '../../../src/http/log.ts';
import { createMemoryFeedback } from './memory-feedback.ts';
import { createMemoryStore } from './memory-store.ts';
import { county, sampleReports } from './sample-reports.ts';
import { createScriptedAsking } from './scripted-asking.ts';

export const STAFF_TOKEN = 'staff-0f9c2ab7';

const settings: HttpSettings = {
  token: STAFF_TOKEN,
  rateLimit: 0,
  trustProxy: false,
  allowedOrigins: [],
  embedSecret: null,
  answerHours: 24,
};

/** A whole service over the sample reports, the scripted answers and a log kept in `lines`. */
export function createFakeParts(overrides: Partial<HttpParts> = {}, config: Partial<HttpSettings> = {}) {
  const lines: string[] = [];
  const asking = createScriptedAsking();
  const parts: HttpParts = {
    store: createMemoryStore(sampleReports),
    background: { wasFilled: false, notices: [] },
    asking,
    today: todayIn(),
    search: async (_query, { limit, kind }) => ({
      passages:
        kind === 'figure' ? [] : county.passages.slice(0, limit).map((passage, at) => ({ passage, score: 2 - at })),
      retrieval: null,
      complete: true,
      figures: kind === 'passage' ? [] : county.facts.slice(0, limit),
      history: [],
      channels: [],
      corrections: [],
      filters: [],
      documents: [{ report: county.report, topics: [] }],
    }),
    statistics: async () => {
      throw new Error('no test of these parts asks for statistics');
    },
    suggest: async () => [],
    feedback: createMemoryFeedback(),
    config: { ...settings, ...config },
    log: createLog('info', (line) => lines.push(line)),
    version: '0.0.0-test',
    examples: async () => [
      { kind: 'figure', question: '云溪区2024年收到多少件信息公开申请?' },
      { kind: 'absent', question: '云溪区2025年收到多少件信息公开申请?' },
    ],
    ingestUrl: null,
    widget: () => '/* the widget */',
    model: null,
    addressOf: () => '192.0.2.7',
    ...overrides,
  };
  return { parts, asking, lines };
}
