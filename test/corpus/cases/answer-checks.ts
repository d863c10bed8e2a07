import { test } from 'vitest';
import type { Answer } from '../../../src/domain/answer.ts';
import { expectNoFall } from '../baseline.ts';
import { judgeAnswer, type Right } from './open-case.ts';

/** A question to a case, and what is right about its answer. */
export interface AnswerCheck {
  readonly name: string;
  readonly ask: () => Promise<Answer>;
  readonly right: Right;
}

/** Answers are held to a baseline that may only rise; what is read from a case must be right, and has tests of its own. */
export function testAnswers(set: string, checks: readonly AnswerCheck[]) {
  test(`${set}: no answer is worse than before`, async (context) => {
    const problems = new Map<string, string>();
    const falseAnswers: string[] = [];
    for (const { name, ask, right } of checks) {
      const { problem, isFalse } = judgeAnswer(await ask(), right);
      if (problem !== null) problems.set(name, problem);
      if (isFalse) falseAnswers.push(name);
    }
    const passed = checks.map(({ name }) => name).filter((name) => !problems.has(name));
    await expectNoFall(set, { passed, falseAnswers, problems }, context);
  });
}
