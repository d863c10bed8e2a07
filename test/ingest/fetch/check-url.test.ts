import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../../ingest/fetch/address-policy.ts';
import { checkUrl, parseUrl } from '../../../ingest/fetch/check-url.ts';

const check = (text: string) => checkUrl(parseUrl(text), { allowsAddress: isPublicAddress, furtherPorts: [] });

describe('addresses that no request may go to', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://0/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://017700000001/',
    'http://①②⑦.⓪.⓪.①/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.100.100.200/',
    'http://168.63.129.16/',
    'http://192.0.2.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://gov.cn@127.0.0.1/',
    'http://localhost/',
    'http://localhost./',
    'http://metadata.google.internal/',
  ])('%s', (url) => expect(() => check(url)).toThrow(expect.objectContaining({ code: 'URL_REFUSED' })));

  it.each([
    'file:///etc/passwd',
    'gopher://gov.cn/',
    'ftp://gov.cn/',
    'data:text/html,x',
    'javascript:alert(1)',
    '//gov.cn/',
    'gov.cn',
    '',
  ])('not of the web: %s', (url) => expect(() => check(url)).toThrow(expect.objectContaining({ code: 'URL_REFUSED' })));

  it.each(['http://www.gov.cn:22/', 'http://www.gov.cn:8080/', 'https://user:secret@www.gov.cn/'])('%s', (url) =>
    expect(() => check(url)).toThrow(expect.objectContaining({ code: 'URL_REFUSED' })),
  );

  it('does not repeat a password', () => {
    expect(() => check('https://user:secret@www.gov.cn/')).not.toThrow(/secret/);
    expect(() => check('https://user:secret@www.gov.cn/')).toThrow(/www\.gov\.cn/);
  });
});

it.each([
  'http://www.gov.cn/',
  'https://www.gov.cn:443/a?b=c',
  'http://www.gov.cn:80/',
  'http://8.8.8.8/',
  'http://[2400:3200::1]/',
])('allows %s', (url) => expect(() => check(url)).not.toThrow());
