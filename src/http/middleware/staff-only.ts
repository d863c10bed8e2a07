import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { Failure } from '../../domain/failures.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** What the request says is the token of staff. */
export const bearerOf = (c: Context): string | undefined =>
  /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];

/** Whether the request carries the staff token. Takes the same time for every wrong token. */
export function isStaff(c: Context, token: string | null): boolean {
  const given = bearerOf(c);
  return token !== null && given !== undefined && timingSafeEqual(digest(given), digest(token));
}

export const staffOnly =
  (token: string | null): MiddlewareHandler =>
  async (c, next) => {
    if (!isStaff(c, token)) {
      c.header('WWW-Authenticate', 'Bearer');
      throw new Failure(
        'NOT_ALLOWED',
        token === null ? '服务端没有设置工作人员令牌 WENZHENG_TOKEN' : '需要有效的工作人员令牌',
      );
    }
    await next();
  };
