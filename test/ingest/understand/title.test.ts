import { describe, expect, it } from 'vitest';
import { findTitle } from '../../../ingest/understand/title.ts';

describe('the title of a document', () => {
  it.each([
    [
      'a line of its own',
      '洛川县水务局2023年政府信息公开工作年度报告\n正文第一句。',
      '洛川县水务局2023年政府信息公开工作年度报告',
    ],
    ['a Markdown heading', '# 洛川县2023年政府信息公开工作年度报告\n正文。', '洛川县2023年政府信息公开工作年度报告'],
    [
      'behind the navigation',
      '首页 | 政务公开\n当前位置\n\n富县2022年政府信息公开工作年度报告\n正文。',
      '富县2022年政府信息公开工作年度报告',
    ],
    ['spread over characters', '富 县 2022 年 政府信息公开工作年度报告\n正文。', '富县2022年政府信息公开工作年度报告'],
    [
      'the body on the line above',
      '洛川县水务局\n2023年政府信息公开工作年度报告\n正文。',
      '洛川县水务局2023年政府信息公开工作年度报告',
    ],
    ['labelled', '标题: 富县水务局二〇二二年工作情况\n栏目: 年报\n正文。', '富县水务局二〇二二年工作情况'],
    [
      'as the text presents it',
      '按照条例的规定，现将富县水务局2022年政府信息公开工作年度报告公布如下。',
      '富县水务局2022年政府信息公开工作年度报告',
    ],
    ['a hotline bulletin', '富县12345热线2024年11月运行情况通报\n受理9件。', '富县12345热线2024年11月运行情况通报'],
    ['a guide', '富县政府信息公开指南\n办理地点。', '富县政府信息公开指南'],
  ])('%s', (_, text, title) => {
    expect(findTitle(text, null)).toBe(title);
  });

  it.each([
    ['the law it is based on', '根据《中华人民共和国政府信息公开条例》编制本报告。'],
    ['the notice that asked for it', '按照国务院办公厅2021年政府信息公开工作年度报告格式的通知编制。'],
    ['nothing but prose', '全年收到申请7件，都已答复。'],
  ])('is not %s', (_, text) => {
    expect(findTitle(text, null)).toBeNull();
  });

  it('comes from the file where the text has none, if it is one', () => {
    expect(findTitle('全年收到申请7件。', '富县2022年政府信息公开工作年度报告_富县人民政府')).toBe(
      '富县2022年政府信息公开工作年度报告',
    );
    expect(findTitle('全年收到申请7件。', 'Microsoft Word - 文档1')).toBeNull();
  });

  it('of the text beats that of the file', () => {
    expect(findTitle('富县2022年政府信息公开工作年度报告\n正文。', '洛川县2021年政府信息公开工作年度报告')).toBe(
      '富县2022年政府信息公开工作年度报告',
    );
  });
});
