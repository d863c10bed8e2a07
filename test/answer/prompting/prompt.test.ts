import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type PromptName, parsePrompt, readPrompt } from '../../../src/answer/prompting/prompt.ts';
import { projectFile } from '../../data/library.ts';

const names = readdirSync(projectFile('prompts'))
  .filter((file) => file !== 'README.md')
  .map((file) => file.replace(/\.md$/, '') as PromptName);

test.each(names)('prompts/%s.md is a prompt with a version', (name) => {
  const prompt = readPrompt(name);
  expect(prompt.id).toMatch(new RegExp(`^${name}@\\d+$`));
  expect(prompt.system).toMatch(/\p{Script=Han}/u);
});

const FILE = `---
version: 3
purpose: test
inputs: question, excerpts
maxTokens: 10
temperature: 0
---
# system
规则。
# user
问：{{question}}
{{excerpts}}`;

describe('a prompt', () => {
  test('fills in its inputs once: what looks like an input within one stays text', () => {
    const { messages } = parsePrompt('x', FILE).request({ question: '{{excerpts}} $& $1', excerpts: '资料' });
    expect(messages).toEqual([
      { role: 'system', content: '规则。' },
      { role: 'user', content: '问：{{excerpts}} $& $1\n资料' },
    ]);
  });

  test.each([
    ['without front matter', '# system\na\n# user\nb'],
    ['with an input that it does not use', FILE.replace('{{excerpts}}', '')],
    ['that uses what it does not declare', FILE.replace('inputs: question, excerpts', 'inputs: question')],
    ['without a version', FILE.replace('version: 3\n', '')],
  ])('a file %s is none', (_what, file) => {
    expect(() => parsePrompt('x', file)).toThrow(/x\.md|version/);
  });
});
