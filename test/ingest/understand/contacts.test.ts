import { describe, expect, it } from 'vitest';
import { findContacts } from '../../../ingest/understand/contacts.ts';
import { viewOf } from '../../../src/text/view.ts';

const contactsOf = (text: string) => findContacts(viewOf(text).text).map(({ kind, value }) => `${kind} ${value}`);

describe('ways to reach a body', () => {
  it.each([
    [
      '如有疑问，请与富县水务局办公室联系（地址：富县北街1号，邮编：727500，电话：010-55550101）。',
      ['body 富县水务局办公室', 'address 富县北街1号', 'postcode 727500', 'phone 010-55550101'],
    ],
    [
      '联系单位：局办公室，电　话：（010）55550102；传真：010-55550103',
      ['body 局办公室', 'phone (010)55550102', 'fax 010-55550103'],
    ],
    ['请与富县水务局（联系电话：010-55550104）', ['body 富县水务局', 'phone 010-55550104']],
    // 冬天下午几点开门 had no answer: only 办公时间 was known, and an address ran on into its postcode.
    ['咨询时间：上午8:00至12:00，下午2:30至5:30（冬令时）。2.其他', ['hours 上午8:00至12:00,下午2:30至5:30(冬令时)']],
    ['通信地址：富县北街1号7层邮政编码：727500', ['address 富县北街1号7层', 'postcode 727500']],
    ['请与受理机构联系，咨询电话：010-55550108', ['phone 010-55550108']],
    ['电子邮箱：office@example.com', ['email office@example.com']],
    ['办公时间：周一至周五8:30—17:30（节假日除外）', ['hours 周一至周五8:30—17:30(节假日除外)']],
    ['电话 | 010-55550105 |\n地址 | 富县北街1号 |', ['phone 010-55550105', 'address 富县北街1号']],
    [
      '电话：010-55550106。监督电话：010-55550107。咨询电话：010-55550106。',
      ['phone 010-55550106', 'phone 010-55550107'],
    ],
  ])('%j', (text, expected) => {
    expect(contactsOf(text)).toEqual(expected);
  });

  it.each([
    '热线电话总数为2万余通，同比增长44.8%。',
    '收到传真申请25件，信函申请15件。',
    '加强与企业联系，多次与乡镇联系督办。',
    '延长办公时间，方便群众。',
    '门户网站地址http://www.example.com已更新。',
    '开通邮箱、微信等多种渠道。',
  ])('none in: %s', (text) => {
    expect(contactsOf(text)).toEqual([]);
  });

  it('stand where they say, labels included', () => {
    const text = '本局。联系电话：010-55550108，邮编727500。';
    const found = findContacts(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['邮编727500']);
    expect(findContacts(viewOf(text).text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '联系电话：010-55550108',
      '邮编727500',
    ]);
  });
});
