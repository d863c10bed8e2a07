import { describe, expect, it } from 'vitest';
import { assessTrust } from '../../../ingest/understand/trust.ts';
import { viewOf } from '../../../src/text/view.ts';

const trust = (text: string, url: string | null = null) => assessTrust(text, viewOf(text), url);

describe('assessTrust', () => {
  it('calls a page of gov.cn official, and one of a look-alike host not', () => {
    expect(trust('全文。', 'https://www.example.gov.cn/a.html').trust).toBe('official');
    expect(trust('全文。', 'https://www.examplegov.cn/a.html').trust).toBe('unknown');
    expect(trust('全文。', 'https://gov.cn.example.com/a.html').trust).toBe('unknown');
  });

  it.each([
    ['pinyin notes', '發(fā)布信息,辦結(jié)申請,實(shí)施條例。', '拼音'],
    ['an injected advertisement', '根据某某博彩网站的通知编制。', '广告'],
    ['mojibake', '主动公开?ldquo;政府信息?rdquo;情况。', '乱码'],
    ['a text in traditional characters', '本年度報告編製說明統計數據。', '繁体'],
  ])('does not trust a copy with %s, even from a good address', (_, text, reason) => {
    const { trust: level, reasons } = trust(text, 'https://www.example.gov.cn/a.html');
    expect(level).toBe('low');
    expect(reasons.join()).toContain(reason);
  });

  it('does not trust a text that a program translated away and back', () => {
    const respun = Array.from({ length: 20 }, (_, index) => `第${index}项工作已经完成。 `).join('');
    expect(trust(respun).trust).toBe('low');
    expect(trust(respun.replaceAll('。 ', '。')).trust).toBe('unknown');
  });
});
