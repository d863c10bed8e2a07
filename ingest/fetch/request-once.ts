import http from 'node:http';
import https from 'node:https';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Failure } from '../../src/domain/failures.ts';
import { checkUrl, type UrlRules } from './check-url.ts';
import { createPinnedLookup } from './pinned-lookup.ts';

export interface Reply {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Uint8Array;
}

export interface RequestOptions extends UrlRules {
  readonly userAgent: string;
  /** Milliseconds from the first packet to the last. */
  readonly longestMs: number;
  /** Bytes, after unpacking. */
  readonly largest: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * One GET request without following redirects. The connection goes to an address that was checked.
 * @throws Failure URL_REFUSED, URL_UNREACHABLE, FILE_TOO_LARGE
 */
export async function requestOnce(url: URL, options: RequestOptions): Promise<Reply> {
  checkUrl(url, options);
  const signal = AbortSignal.timeout(options.longestMs);
  try {
    const response = await open(url, options, signal);
    const body = await readBody(unpacked(response), url, options.largest);
    return { status: response.statusCode ?? 0, headers: response.headers, body };
  } catch (error) {
    if (error instanceof Failure) throw error;
    const why = signal.aborted ? `${options.longestMs / 1000} 秒内没有取完` : describe(error);
    throw new Failure('URL_UNREACHABLE', `${url.href.slice(0, 200)} ${why}，请稍后再试或检查网址`, { cause: error });
  }
}

function open(url: URL, { allowsAddress, userAgent, headers }: RequestOptions, signal: AbortSignal) {
  const { get } = url.protocol === 'https:' ? https : http;
  return new Promise<http.IncomingMessage>((resolve, reject) => {
    const request = get(url, {
      agent: false,
      headers: { 'User-Agent': userAgent, Accept: '*/*', 'Accept-Encoding': 'identity', ...headers },
      lookup: createPinnedLookup(url, allowsAddress),
      maxHeaderSize: 32 * 1024,
      signal,
    });
    request.on('response', resolve).on('error', reject);
  });
}

/** Some servers compress whatever one asks for. */
function unpacked(response: http.IncomingMessage): Readable {
  const encoding = response.headers['content-encoding']?.toLowerCase() ?? 'identity';
  if (encoding === 'identity') return response;
  const unpack = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress };
  const create = Object.entries(unpack).find(([name]) => name === encoding)?.[1];
  if (!create) throw new Error(`content-encoding ${encoding}`);
  return pipeline(response, create(), () => undefined); // an error reaches whoever reads the result
}

async function readBody(stream: Readable, url: URL, largest: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largest)
      throw new Failure('FILE_TOO_LARGE', `${url.href.slice(0, 200)} 的内容超过 ${Math.round(largest / 1048576)} MB`);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

const WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: '的域名不存在',
  EAI_AGAIN: '的域名解析不了',
  ECONNREFUSED: '拒绝连接',
  ECONNRESET: '中断了连接',
};

const describe = (error: unknown) => WORDS[(error as NodeJS.ErrnoException).code ?? ''] ?? '连接失败';
