import { Failure, type FailureCode } from '../../src/domain/failures.ts';

/** A failure that names the file and says what to do. Control characters of the name are dropped, long names are cut. */
export function refusal(code: FailureCode, name: string, advice: string, cause?: unknown): Failure {
  const shown = name.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '').slice(0, 120);
  return new Failure(code, `“${shown}”。${advice}`, cause === undefined ? undefined : { cause });
}
