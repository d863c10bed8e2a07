import type { Draw } from '../draw.ts';
import type { Part, PrintedForm } from '../printed-form.ts';
import type { Arrangement } from './arrangement.ts';
import type { FilledForm } from './fill-form.ts';
import { layOutDisclosure } from './lay-out-disclosure.ts';
import { layOutDisputes } from './lay-out-disputes.ts';
import { layOutRequests } from './lay-out-requests.ts';

const line = (text: string): Part => ({ kind: 'line', text });

/** A whole report around the three tables of a form, set plainly in ruled tables. */
export function layOutForm(filled: FilledForm, arrangement: Arrangement, draw: Draw): PrintedForm {
  const year = filled.form === 'GKNB-2021' ? 2023 : 2020;
  return {
    form: filled.form,
    parts: [
      line(`洛川县水务局${year}年政府信息公开工作年度报告`),
      line('一、总体情况'),
      line('本机关按照要求编制本报告，内容包括六个部分。'),
      line('二、主动公开政府信息情况'),
      layOutDisclosure(filled, arrangement),
      line('三、收到和处理政府信息公开申请情况'),
      layOutRequests(filled, arrangement),
      line('四、政府信息公开行政复议、行政诉讼情况'),
      layOutDisputes(filled, arrangement),
      line('五、存在的主要问题及改进情况'),
      line('公开内容还不够丰富，将继续改进。'),
      line('六、其他需要报告的事项'),
      line('本年度没有其他需要报告的事项。'),
    ],
    truth: new Map([...filled.entries].map(([code, { truth }]) => [code, truth])),
    style: {
      rules: 'grid',
      flow: 'table',
      framed: false,
      align: draw.pick(['left', 'middle', 'right']),
      tight: draw.once(2),
    },
  };
}
