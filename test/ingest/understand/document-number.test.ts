import { describe, expect, it } from 'vitest';
import { findDocumentNumber } from '../../../ingest/understand/document-number.ts';
import { viewOf } from '../../../src/text/view.ts';

const numberOf = (text: string) => findDocumentNumber(viewOf(text).text);

describe('the number of a document', () => {
  it.each([
    ['文号：富政办发〔2024〕5号\n富县人民政府办公室关于开展自查的通知', '富政办发〔2024〕5号'],
    ['索引号 | 0001 | 文　号 | 富水发[2023]12号 |\n关于……的通知', '富水发〔2023〕12号'],
    ['富县水务局文件\n富水发（2022）第 3 号\n关于抗旱的通知\n各乡镇：', '富水发〔2022〕第3号'],
    ['关于抗旱的通知\n（富水发〔2022〕3号）\n各乡镇：', '富水发〔2022〕3号'],
    ['发文字号：县政府令第12号\n富县供水办法', '县政府令第12号'],
  ])('%j', (text, number) => {
    expect(numberOf(text)).toBe(number);
  });

  it.each([
    ['one that is cited', '富县2023年报告\n根据《关于编制年报的通知》（富政办发〔2024〕5号）要求，编制本报告。'],
    ['a blank field', '文号：\n发布机构：富县水务局\n依据富水发〔2023〕12号文件编制。'],
    [
      'one in a list below the text',
      `富县2023年报告\n${'本局公开信息七条，收到申请三件，均已答复，没有复议和诉讼，也没有收费。'.repeat(3)}\n富水发〔2023〕12号`,
    ],
    ['the number of a decree in a law', '富县热线条例\n2018年6月28日 县令第711号公布'],
  ])('is not %s', (_, text) => {
    expect(numberOf(text)).toBeNull();
  });
});
