import { bodyLimit } from 'hono/body-limit';
import { Failure } from '../../domain/failures.ts';

/** The rest of a body that is too large stays unread, so its connection serves no further request (RFC 9110 §15.5.14). */
export const limitBody = bodyLimit({
  maxSize: 64 * 1024,
  onError: (c) => {
    c.header('Connection', 'close');
    throw new Failure('BODY_TOO_LARGE', '');
  },
});
