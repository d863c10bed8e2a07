import { describe, expect, it } from 'vitest';
import { withJsonWhereKnown } from '../../../src/models/chat/json-where-known.ts';
import { failureOf, questionFor, read } from '../reading.ts';
import { closeServersAfterEach, serve } from '../serving.ts';

closeServersAfterEach();

const request = { ...questionFor('问'), json: true };
const wished = { type: 'json_object' };

describe('asking for JSON', () => {
  it('is one request where the server knows how', async () => {
    const { server, model } = await serve(['{}']);
    expect(await read(withJsonWhereKnown(model), request)).toEqual(['{}']);
    expect(server.requests.map(({ body }) => body.response_format)).toEqual([wished]);
  });

  it('is given up, once and for all, where the server calls it bad', async () => {
    const { server, model } = await serve(({ body }) => (body.response_format ? '400' : ['{}']));
    const asking = withJsonWhereKnown(model);
    expect(await read(asking, request)).toEqual(['{}']);
    expect(await read(asking, request)).toEqual(['{}']);
    expect(server.requests.map(({ body }) => body.response_format)).toEqual([wished, undefined, undefined]);
  });

  it('is tried again where the request was bad for another reason', async () => {
    const { server, model } = await serve('400');
    const asking = withJsonWhereKnown(model);
    expect(await failureOf(asking, request)).toMatchObject({ kind: 'rejected' });
    await failureOf(asking, request);
    expect(server.requests.map(({ body }) => body.response_format)).toEqual([wished, undefined, wished, undefined]);
  });

  it('is not given up for other failures, nor done where nobody asked', async () => {
    const { server, model } = await serve('401');
    const asking = withJsonWhereKnown(model);
    await failureOf(asking, request);
    await failureOf(asking);
    expect(server.requests.map(({ body }) => body.response_format)).toEqual([wished, undefined]);
  });
});
