import { randomBytes } from 'node:crypto';
import { sign, verify } from 'hono/jwt';
import { z } from 'zod';

/** Fixed: what a token says of its own algorithm decides nothing. */
const ALGORITHM = 'HS256';
const LIFE_SECONDS = 30 * 60;

/** Three parts of sane length. The signature ends without spare bits: no second spelling of it is good. */
const SHAPE = /^[\w-]{1,100}\.[\w-]{1,1000}\.[\w-]{42}[AEIMQUYcgkosw048]$/;

const claims = z.object({ aud: z.string(), sub: z.uuid(), exp: z.number() });

export interface EmbedToken {
  readonly token: string;
  readonly expiresAt: string;
}

/** Lets a page of another site ask for half an hour, as a visitor of whom nothing is known. */
export interface EmbedTokens {
  issue(origin: string): Promise<EmbedToken>;
  /** The visitor whom a token of this origin names; null for every other token. */
  visitorOf(token: string, origin: string): Promise<string | null>;
}

/** Without a secret one is made up, so that all tokens end with the process. */
export function createEmbedTokens(secret: string | null): EmbedTokens {
  const key = secret ?? randomBytes(32).toString('base64url');
  return {
    async issue(origin) {
      const exp = Math.floor(Date.now() / 1000) + LIFE_SECONDS;
      const token = await sign({ aud: origin, sub: crypto.randomUUID(), exp }, key, ALGORITHM);
      return { token, expiresAt: new Date(exp * 1000).toISOString() };
    },
    async visitorOf(token, origin) {
      if (!SHAPE.test(token)) return null;
      try {
        return claims.parse(await verify(token, key, { alg: ALGORITHM, aud: origin })).sub;
      } catch {
        return null;
      }
    },
  };
}
