import { describe, expect, it } from 'vitest';
import { assessTrust } from '../../../ingest/understand/trust.ts';
import { viewOf } from '../../../src/text/view.ts';

const trustOf = (text: string, url: string | null = null) => assessTrust(text, viewOf(text), url);
const PLAIN = '全年共收到政府信息公开申请7件，都已在规定期限内答复。';

describe('how far a document may be relied on', () => {
  it.each([
    ['https://www.luochuan.gov.cn/nb/2023.html', 'official'],
    ['https://gov.cn/x', 'official'],
    ['https://www.gov.cn.example.com/x', 'unknown'],
    ['https://notgov.cn/x', 'unknown'],
    ['https://example.com/www.luochuan.gov.cn/x', 'unknown'],
    [null, 'unknown'],
  ])('a clean text from %s is %s', (url, trust) => {
    expect(trustOf(PLAIN, url).trust).toBe(trust);
  });

  it.each([
    ['pinyin between the characters', '本(běn)局收到申請(qǐng)7件，聯(lián)系電話見下。', '拼音'],
    [
      'traditional characters',
      '全年共收到政府信息公開申請7件，都已經答復，沒有積壓，羣眾滿意，責任單位擬繼續開展檢查。',
      '繁体',
    ],
    ['advertisements of gambling', `${PLAIN}沙巴体育欢迎您。`, '广告'],
    ['broken characters', `${PLAIN}锟斤拷锟斤拷`, '乱码'],
    ['replacement characters', `${PLAIN}\uFFFD\uFFFD`, '乱码'],
  ])('one with %s is of low trust, with the reason', (_, text, reason) => {
    expect(trustOf(text)).toMatchObject({ trust: 'low', reasons: [expect.stringContaining(reason)] });
  });

  it('is low even from an official address, once it was tampered with', () => {
    expect(trustOf(`${PLAIN}百家乐`, 'https://www.luochuan.gov.cn/x').trust).toBe('low');
  });

  it('is not lowered by a few traditional characters of a name, nor by one note of a sound', () => {
    expect(trustOf(`${PLAIN}${PLAIN}《三國志》展览由东莞(guǎn)的同志布置。`).trust).toBe('unknown');
  });
});
