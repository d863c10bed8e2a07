import { describe, expect, it } from 'vitest';
import { Failure, type FailureCode } from '../../src/domain/failures.ts';
import { reportId } from '../../src/domain/ids.ts';
import { createApp } from '../../src/http/app.ts';
import type { IngestUrl } from '../../src/http/parts.ts';
import type { Problem } from '../../src/http/problem.ts';
import { STAFF_TOKEN, createFakeParts } from './fakes/parts.ts';
import { readJson } from './fakes/read-json.ts';

function post(ingestUrl: IngestUrl | null, body: string, headers: Record<string, string> = {}) {
  const app = createApp(createFakeParts({ ingestUrl }).parts);
  return app.request('/api/v1/admin/ingest-url', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${STAFF_TOKEN}`, ...headers },
  });
}

const failing =
  (code: FailureCode): IngestUrl =>
  () =>
    Promise.reject(new Failure(code, '细节'));
const added: IngestUrl = async () => ({ outcome: 'added', document: reportId('r1') });
const body = JSON.stringify({ url: 'https://www.example.gov.cn/a.html' });

describe('POST /api/v1/admin/ingest-url', () => {
  it('ingests the address that it is given', async () => {
    const seen: string[] = [];
    const response = await post(async (url) => {
      seen.push(url);
      return added(url);
    }, body);
    expect(response.status).toBe(200);
    expect(await readJson(response)).toEqual({
      outcome: 'added',
      documentId: 'r1',
      documentUrl: '/api/v1/documents/r1',
    });
    expect(seen).toEqual(['https://www.example.gov.cn/a.html']);
  });

  it('is for staff, takes JSON alone, and is off unless enabled', async () => {
    expect((await post(added, body, { authorization: '' })).status).toBe(401);
    expect((await post(added, body, { 'content-type': 'text/plain' })).status).toBe(415);
    const off = await post(null, body);
    expect([off.status, (await readJson<Problem>(off)).action]).toEqual([
      403,
      expect.stringContaining('WENZHENG_INGEST_URL=1'),
    ]);
    expect((await post(null, body, { authorization: '' })).status).toBe(401);
  });

  it.each(['', 'null', '[]', '{}', '{"url":7}', '{"url":""}', JSON.stringify({ url: 'x'.repeat(2001) })])(
    'refuses the body %s',
    async (bad) => expect((await post(added, bad)).status).toBe(400),
  );

  it.each<[FailureCode, number]>([
    ['URL_REFUSED', 400],
    ['ROBOTS_REFUSED', 422],
    ['URL_UNREACHABLE', 422],
    ['FORMAT_UNKNOWN', 422],
    ['PARSE_TIMEOUT', 422],
    ['FILE_TOO_LARGE', 422],
    ['STORE_UNUSABLE', 503],
  ])('%s is answered with %d', async (code, status) => {
    const response = await post(failing(code), body);
    expect(response.status).toBe(status);
    expect(await readJson(response)).toMatchObject({ code, status, action: expect.stringMatching(/。$/) as string });
  });
});
