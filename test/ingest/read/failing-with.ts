import { expect } from 'vitest';
import { Failure, type FailureCode } from '../../../src/domain/failures.ts';

/** The message of the failure that a reading must end in. */
export async function failureOf(code: FailureCode, reading: () => unknown): Promise<string> {
  try {
    await reading();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(error.code).toBe(code);
    return error.message;
  }
  return expect.fail(`Expected ${code}, but the file was read`);
}
