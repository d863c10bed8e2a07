import { expect, inject, test } from 'vitest';
import { chatOn } from './page/chat.ts';
import { browse } from './page/browsing.ts';

const { open } = browse();

/** One of each way in: markup, handlers, addresses, templates, odd encodings. */
const PAYLOADS = [
  '<script>window.ran = 1</script>',
  '<img src=x onerror="window.ran = 1">',
  '"><svg/onload=window.ran=1>',
  'javascript:window.ran=1',
  ' java\tscript:window.ran=1',
  'data:text/html,<script>parent.ran=1</script>',
  'vbscript:msgbox(1)',
  '</textarea><iframe srcdoc="<script>parent.ran=1</script>">',
  '${window.ran = 1}{{constructor.constructor("window.ran=1")()}}',
  '<a href="https://evil.example/">x</a> https://evil.example/',
  '<style>*{background:url(https://evil.example/)}</style>',
  '\u202e<b>gnirts</b>\u0000[1][2]',
];

test('answers made of hostile text stay text', async () => {
  let x = '';
  const foreign: string[] = [];
  const page = await open(`${inject('service')}/embed`, {}, async (fresh) => {
    fresh.on('request', (request) => request.url().startsWith(inject('service')) || foreign.push(request.url()));
    await fresh.route('**/api/v1/ask', (route) =>
      route.fulfill({
        contentType: 'text/event-stream',
        body: `event: delta\ndata: ${JSON.stringify({ text: x })}\n\nevent: answer\ndata: ${JSON.stringify(poisoned(x))}\n\n`,
      }),
    );
    await fresh.route('**/excerpt?*', (route) => route.fulfill({ json: poisonedExcerpt(x) }));
  });
  const chat = chatOn(page);
  for (x of PAYLOADS) {
    await chat.ask('测试');
    await chat.latest.locator('.citation').click();
    await chat.source.locator('table').waitFor();
    expect([x, await chat.widget.evaluate(liveParts)]).toEqual([x, []]);
    expect([x, await page.evaluate(() => 'ran' in window), foreign]).toEqual([x, false, []]);
    expect(page.url()).toBe(`${inject('service')}/embed`);
    await page.keyboard.press('Escape');
  }
});

/** Elements that load or run, handlers, and links that lead to no web address. */
const liveParts = ({ shadowRoot }: Element) =>
  Array.from(shadowRoot?.querySelectorAll('*') ?? []).flatMap(({ tagName, attributes }) => [
    ...(/^(?:script|iframe|object|embed|base|meta|link|style|img)$/i.test(tagName) ? [tagName] : []),
    ...Array.from(attributes).flatMap(({ name, value }) =>
      /^on/i.test(name) || (name === 'href' && !/^(?:https?|tel):/.test(value)) ? [`${name}=${value}`] : [],
    ),
  ]);

function poisoned(x: string) {
  const cell = { table: x, row: x, column: x };
  const of = { title: x, agency: x, region: x, publishedAt: x, url: x, section: x, quote: x, trust: x, viewUrl: x };
  return {
    id: x,
    conversationId: x,
    requestId: x,
    status: x,
    reason: x,
    text: `${x}[1]`,
    citations: [{ ...of, n: 1, documentId: x, year: 2024, start: 0, end: 1, cell, exact: null }],
    figures: [
      {
        indicator: x,
        label: x,
        agency: x,
        region: x,
        period: x,
        scope: x,
        value: x,
        unit: x,
        display: x,
        wording: x,
        formula: x,
        source: x,
        citation: 1,
      },
    ],
    chart: { kind: 'bar', title: x, unit: x, series: [{ name: x, points: [{ x, y: 1 }] }] },
    coverage: { considered: 1, withData: 1, missing: [x] },
    corrections: [{ from: x, to: x, query: x, original: x }],
    notices: [{ kind: x, text: x, citation: 1 }],
    handover: { channel: 'office', label: x, phone: x, url: x, text: x },
    suggestions: [x],
    options: [{ label: x, question: x }],
    generatedBy: { kind: 'model', model: x, promptVersion: x },
    label: x,
    snapshot: x,
    timings: {},
  };
}

const poisonedExcerpt = (x: string) => ({
  documentId: x,
  title: x,
  publisher: x,
  documentNumber: x,
  publishedAt: x,
  trust: 'low',
  quality: [x],
  outOfForce: x,
  url: x,
  newer: x,
  before: true,
  after: true,
  blocks: [
    { kind: 'heading', piece: { text: x, start: 0 } },
    { kind: 'paragraph', piece: { text: x, start: 0 } },
    { kind: 'table', rows: [[{ text: x, start: 0 }]] },
  ],
});
