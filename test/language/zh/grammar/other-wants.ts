import type { ContactKind } from '../../../../src/domain/contact.ts';
import { line, type Line, turns, type Want } from './build.ts';
import { SUBJECTS, YEARS } from './vocabulary.ts';

const contact = (ways: readonly [ContactKind, ...ContactKind[]], words: readonly string[] = []): Want => ({
  kind: 'contact',
  ways,
  any: false,
  words,
  about: [],
});

const rule = (asked: string | null, article: number | null = null): Want => ({
  kind: 'rule',
  matters: [],
  article,
  words: '',
  asked,
});

/** How to reach a body, and a part of it that has a name of its own. */
export function contacts(): Line[] {
  const subject = turns(SUBJECTS);
  const shapes: readonly (readonly [Want, (w: string) => string])[] = [
    [contact(['phone']), (w) => `${w}电话是多少`],
    [contact(['phone']), (w) => `${w}的联系电话`],
    [contact(['phone']), (w) => `请问${w}咨询电话多少？`],
    [contact(['phone']), (w) => `${w}办公电话号码发我一下`],
    [contact(['phone', 'address']), (w) => `${w}怎么联系`],
    [contact(['phone', 'address']), (w) => `${w}联系方式`],
    [contact(['email']), (w) => `${w}邮箱是什么`],
    [contact(['email']), (w) => `${w}的电子邮箱`],
    [contact(['address']), (w) => `${w}地址在哪里`],
    [contact(['address']), (w) => `${w}在什么地方`],
    [contact(['postcode']), (w) => `${w}邮编多少`],
    [contact(['fax']), (w) => `${w}传真号码`],
    [contact(['hours']), (w) => `${w}几点上班`],
    [contact(['hours']), (w) => `${w}办公时间`],
    [contact(['phone', 'address']), (w) => `${w}电话和地址`],
    // 的 tells the body from what is a part of it; without it both may be one name.
    [contact(['phone'], ['档案馆']), (w) => `${w}的档案馆的电话`],
    [contact(['hours'], ['食堂']), (w) => `${w}的食堂几点开门`],
    [contact(['phone'], ['派出所']), (w) => `${w}的派出所电话多少`],
    [contact(['address'], ['图书馆']), (w) => `${w}的图书馆地址`],
  ];
  return shapes.flatMap(([want, say]) =>
    Array.from({ length: 4 }, () => {
      const w = subject();
      return line(say(w.words), { want, whose: w.means });
    }),
  );
}

/** What the law says, of nobody in particular. */
export const rules = (): Line[] =>
  (
    [
      [
        rule('时长'),
        '信息公开申请多少天答复',
        '申请公开后几天内必须答复',
        '答复期限是几个工作日',
        '申请信息公开要等多久',
        '政府多长时间要给答复',
        '延期答复最多能延几天',
        '申请复议的期限是多少天',
        '补正要在几天内完成',
        '收到申请后多少个工作日内答复',
      ],
      [
        rule(null),
        '申请信息公开收费吗',
        '怎么申请政府信息公开',
        '申请公开需要什么材料',
        '对答复不服怎么办',
        '如何申请信息公开',
        '申请要写哪些内容',
        '可以口头申请吗',
        '依申请公开的流程',
        '第三方不同意公开怎么办',
        '不予公开的法律依据',
        '什么情况下不予公开',
        '外国人能申请信息公开吗',
        '申请信息公开要不要钱',
        '申请信息公开需要身份证吗',
      ],
      [rule(null, 33), '条例第三十三条怎么规定的', '第33条是什么', '政府信息公开条例第三十三条'],
      [rule(null, 20), '条例第二十条', '第20条讲了什么', '条例第二十条的内容'],
    ] as const
  ).flatMap(([want, ...questions]) =>
    questions.flatMap((question) => [
      line(question, { want }),
      line(`请问${question}？`, { want }),
      line(`您好，我想咨询一下，${question}，谢谢`, { want }),
    ]),
  );

/** What reports say in words, and which there are. */
export function words(): Line[] {
  const [subject, time] = [turns(SUBJECTS, 1), turns(YEARS, 2)];
  const text = (topic: string): Want => ({ kind: 'text', topic, words: '', asked: null });
  const shapes: readonly (readonly [Want, (w: string, t: string) => string])[] = [
    [text('problems'), (w, t) => `${w}${t}存在哪些问题`],
    [text('problems'), (w, t) => `${w}${t}报告里说有什么不足`],
    [text('measures'), (w, t) => `${w}${t}改进措施有哪些`],
    [text('measures'), (w, t) => `${w}${t}下一步打算怎么改进`],
    [{ kind: 'checks' }, (w, t) => `${w}${t}报告的数字有没有对不上的`],
    [{ kind: 'register' }, (w, t) => `有没有${w}${t}的报告`],
  ];
  return shapes.flatMap(([want, say]) =>
    Array.from({ length: 4 }, () => {
      const [w, t] = [subject(), time()];
      return line(say(w.words, t.words), { want, whose: w.means, when: t.means });
    }),
  );
}

/** Small talk, and what no report answers. */
export const talk = (): Line[] =>
  (
    [
      [{ kind: 'talk', act: 'greeting' }, '你好', '您好！', '你好啊', '早上好'],
      [{ kind: 'talk', act: 'thanks' }, '谢谢', '谢谢你', '多谢', '非常感谢'],
      [{ kind: 'talk', act: 'who' }, '你是谁', '你能做什么'],
      [{ kind: 'register' }, '库里有哪些报告', '收录了多少份年报', '有哪几年的报告'],
      [
        { kind: 'refuse', reason: 'personal_case', channel: null },
        '我上个月交的申请办到哪一步了',
        '我的投诉有结果了吗',
      ],
      [{ kind: 'refuse', reason: 'personal_data', channel: null }, '王局长家住哪里', '张某某的手机号是多少'],
      [{ kind: 'refuse', reason: 'opinion_or_forecast', channel: null }, '哪个领导最该下台', '明年申请会有多少件'],
    ] as const satisfies readonly (readonly [Want, ...string[]])[]
  ).flatMap(([want, ...questions]) => questions.map((question) => line(question, { want })));
