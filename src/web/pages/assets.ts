import { createHash } from 'node:crypto';
import { answerStyle } from './styles/answer.ts';
import { baseStyle } from './styles/base.ts';
import { embedStyle } from './styles/embed.ts';
import { homeStyle } from './styles/home.ts';
import { pictureStyle } from './styles/pictures.ts';
import { searchStyle } from './styles/search.ts';
import { sourceStyle } from './styles/source.ts';
import { statisticsStyle } from './styles/statistics.ts';

export interface Asset {
  /** Names the content, so that it may be cached for ever. */
  readonly path: string;
  readonly type: string;
  readonly body: string;
}

const createAsset = (name: string, ending: string, type: string, body: string): Asset => {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { path: `/assets/${name}.${hash}.${ending}`, type, body };
};

export const STYLESHEET = createAsset(
  'site',
  'css',
  'text/css; charset=utf-8',
  [baseStyle, homeStyle, answerStyle, statisticsStyle, pictureStyle, searchStyle, sourceStyle, embedStyle].join('\n'),
);

/** A seal with the two strokes of an opening quotation mark: no font needed. */
export const ICON = createAsset(
  'icon',
  'svg',
  'image/svg+xml',
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#a3271d"/><path d="M8 9h16v11h-8l-5 5v-5H8z" fill="#fff"/><path d="M12 13h8M12 16h5" stroke="#a3271d" stroke-width="1.6" stroke-linecap="round"/></svg>`,
);

export const ASSETS: readonly Asset[] = [STYLESHEET, ICON];
