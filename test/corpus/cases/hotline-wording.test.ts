import { type AnswerCheck, testAnswers } from './answer-checks.ts';
import { inCase, type Right } from './open-case.ts';

const asked = (file: string, question: string, right: Right): AnswerCheck => ({
  name: question,
  ask: () => inCase([file], (library) => library.ask(question)),
  right,
});

testAnswers('cases-hotline', [
  asked('files/huanbi/a.html', '甘谷县12345热线2024年一季度咨询类环比增长多少', {
    right: ['6.6%'],
    orRefused: true,
    never: ['9000件', '1.1%'],
  }),
  // A word that the report has is never told to be missing.
  asked('files/shouli-liang/a.html', '甘谷县12345热线2024年第一季度受理量是多少', {
    right: ['18630'],
    never: ['没有提到12345热线受理量'],
  }),
]);
