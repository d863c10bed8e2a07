import { expect, test } from 'vitest';
import { expectAnswer, inCase, type Right } from './open-case.ts';

const ASKED: readonly (readonly [file: string, question: string, right: Right])[] = [
  [
    'files/huanbi/a.html',
    '甘谷县12345热线2024年一季度咨询类环比增长多少',
    { right: ['6.6%'], orRefused: true, never: ['9000件', '1.1%'] },
  ],
  ['files/shouli-liang/a.html', '甘谷县12345热线2024年第一季度受理量是多少', { right: ['18630'] }],
];

test.each(ASKED)('%s: %s', async (file, question, right) => {
  expectAnswer(await inCase([file], (library) => library.ask(question)), right);
});

test('a word that the report has is never told to be missing', async () => {
  const question = '甘谷县12345热线2024年第一季度受理量是多少';
  const answer = await inCase(['files/shouli-liang/a.html'], (library) => library.ask(question));
  expect(answer.text).not.toContain('没有提到12345热线受理量');
});
