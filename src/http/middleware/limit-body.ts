import { bodyLimit } from 'hono/body-limit';
import { Failure } from '../../domain/failures.ts';

export const limitBody = bodyLimit({
  maxSize: 64 * 1024,
  onError: () => {
    throw new Failure('BODY_TOO_LARGE', '');
  },
});
