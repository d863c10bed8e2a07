import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../ingest/read/html.ts';
import { identifiedSource } from './identified.ts';

/** The title as it is shown, but for one that was composed. */
const printed = ({ title }: { readonly title: string }) => (title.includes('原文未载明标题') ? null : title);
const titleOf = (text: string, fromFile: string | null = null) =>
  printed(identifiedSource({ format: 'text', text, title: fromFile }));

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
    expect(titleOf(text)).toBe(title);
  });

  it.each([
    ['the law it is based on', '根据《中华人民共和国政府信息公开条例》编制本报告。'],
    ['the notice that asked for it', '按照国务院办公厅2021年政府信息公开工作年度报告格式的通知编制。'],
    ['nothing but prose', '全年收到申请7件，都已答复。'],
  ])('is not %s', (_, text) => {
    expect(titleOf(text)).toBeNull();
  });

  it('comes from the file where the text has none, if it is one', () => {
    expect(titleOf('全年收到申请7件。', '富县2022年政府信息公开工作年度报告_富县人民政府')).toBe(
      '富县2022年政府信息公开工作年度报告',
    );
    expect(titleOf('全年收到申请7件。', 'Microsoft Word - 文档1')).toBeNull();
  });

  it('of the text beats that of the file', () => {
    expect(titleOf('富县2022年政府信息公开工作年度报告\n正文。', '洛川县2021年政府信息公开工作年度报告')).toBe(
      '富县2022年政府信息公开工作年度报告',
    );
  });
});

/**
 * A county's report was filed as that of its bureau of education, and one of 2023 answered for 2022: the first line that
 * looked like a title won, though it was a link, and the page named its article three times over.
 */
describe('a line above the article', () => {
  const OWN = '富县人民政府2023年政府信息公开工作年度报告';
  const foreign = '富县教育局2022年政府信息公开工作年度报告';
  const titleIn = (head: string, body: string) => {
    return printed(identifiedSource(readHtml(`<html><head>${head}</head><body>${body}</body></html>`, 'a.html')));
  };
  const link = `<p><a href="x">${foreign}</a></p>`;
  const entry = `<ul><li>${foreign}</li></ul>`;
  const line = `<p>${foreign}</p>`;
  const prose = '<p>一、总体情况</p><p>全年收到申请7件。</p>';

  it.each([
    ['a link', link],
    ['an entry of a list', entry],
    ['a line', line],
    ['several of them', link + entry + line],
  ])('%s does not outrank what the page says of its article', (_, above) => {
    const heading = `<h1>${OWN}</h1>`;
    expect(titleIn('', above + heading + prose)).toBe(OWN);
    expect(titleIn(`<title>${OWN}_富县人民政府网站</title>`, above + prose)).toBe(OWN);
    expect(titleIn(`<title>富县人民政府 - 政府信息公开年报 - ${OWN}</title>`, above + prose)).toBe(OWN);
    expect(titleIn(`<meta name="ArticleTitle" content="${OWN}">`, above + prose)).toBe(OWN);
    expect(
      titleIn(`<title>政府信息公开年报</title>`, `${above}<h1>富县人民政府<br>2023年政府信息公开工作年度报告</h1>`),
    ).toBe(OWN);
  });

  it.each([
    ['a link', link],
    ['an entry of a list', entry],
  ])('%s names no document that has a line of its own', (_, above) => {
    expect(titleIn('', `${above}<p>${OWN}</p>${prose}`)).toBe(OWN);
  });

  it('is all there is to go by, where nothing else names the document', () => {
    expect(titleIn('', link + prose)).toBe(foreign);
  });

  it('writes out what the page leaves out, where only one does', () => {
    const short = '<title>2023年政府信息公开工作年度报告</title>';
    expect(titleIn(short, `<p>${OWN}</p>${prose}`)).toBe(OWN);
    const two = `<p>富县教育局2023年政府信息公开工作年度报告</p><p>${OWN}</p>${prose}`;
    expect(titleIn(short, two)).toBe('2023年政府信息公开工作年度报告');
  });

  it('yields where the site and the heading outvote a title left over from last year', () => {
    const stale = `<title>${OWN.replace('2023', '2022')}</title>`;
    expect(titleIn(stale, `${entry}<h1>${OWN}</h1>${prose}`)).toBe(OWN);
    expect(titleIn(`${stale}<meta name="articletitle" content="${OWN}">`, `${line}<h1>${OWN}</h1>`)).toBe(OWN);
  });

  it('does not lend its year to a title with the year in brackets', () => {
    const own = '富县水务局政府信息公开工作年度报告（2023年度）';
    expect(titleIn(`<title>${own}</title>`, `${link}<h1>${own}</h1>${prose}`)).toBe(
      '富县水务局政府信息公开工作年度报告(2023年度)',
    );
  });

  it.each(['', '首页\n', '相关报告\n'])('in a text yields to the title right above the article (%j)', (before) => {
    const others = `${foreign}\n富县2021年政府信息公开工作年度报告`;
    expect(titleOf(`${before}${others}\n${OWN}\n一、总体情况`, null)).toBe(OWN);
    expect(titleOf(`${before}${OWN}\n2023年政府信息公开工作年度报告\n一、总体情况`, null)).toBe(OWN);
  });

  it('outranks the name of a column', () => {
    expect(titleIn('<title>政府信息公开指南-富县人民政府</title>', `<p>${OWN}</p>${prose}`)).toBe(OWN);
  });

  it('above the first heading of a Markdown text names nothing', () => {
    expect(titleOf(`${foreign}\n\n# ${OWN}\n\n全年收到申请7件。`, null)).toBe(OWN);
  });
});
