import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compare, isStepBack } from '../../src/cli/evaluate/baseline.ts';
import { metricsOf } from '../../src/cli/evaluate/metrics.ts';
import { type Run, run } from '../../src/cli/evaluate/run.ts';
import { type Script, type ScriptedModel, startScriptedModel } from '../support/scripted-model.ts';
import { honest, obedient, sloppy } from '../support/scripted-writers.ts';
import { type TemporaryLibrary, openTemporaryLibrary } from '../support/temporary-library.ts';
import { CORPUS, readQuestions } from './corpus.ts';

/** Of answers and their truth; search asks no model. */
const metrics = ({ verdicts }: Run) => metricsOf(verdicts, []);
const gold = readQuestions('questions.jsonl');

describe('the gold questions, with a model of each kind', () => {
  let script: Script = honest;
  let model: ScriptedModel;
  let library: TemporaryLibrary;
  let plain: Run;
  beforeAll(async () => {
    model = await startScriptedModel((request, index) =>
      typeof script === 'function' ? script(request, index) : script,
    );
    library = await openTemporaryLibrary({
      OPENAI_BASE_URL: model.baseUrl,
      OPENAI_API_KEY: 'sk-of-this-test',
      WENZHENG_CHAT_MODEL: 'scripted',
    });
    await library.ingest(CORPUS);
    plain = await run(library, gold, true);
  });
  afterAll(async () => {
    await library.discard();
    await model.close();
  });

  test.each([
    ['honest', honest],
    ['sloppy', sloppy],
    ['obedient', obedient],
  ] as const)('%s: no metric of truth or accuracy is worse than without it', async (_name, writer) => {
    script = writer;
    const asked = model.requests.length;
    const phrased = await run(library, gold, false);
    expect(compare(metrics(phrased), metrics(plain)).filter(isStepBack)).toEqual([]);
    expect(phrased.verdicts.flatMap(({ unsourcedNumerals }) => unsourcedNumerals)).toEqual([]);
    expect(phrased.verdicts.map(({ answer }) => answer.text).join('\n')).not.toMatch(/CANARY|evil|7300/);
    expect(model.requests.length).toBeGreaterThan(asked + 10);
  });
});
