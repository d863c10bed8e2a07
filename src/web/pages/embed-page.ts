import { ICON, STYLESHEET } from './assets.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

/** The attributes of the widget that the address of the page may set: no words of it, which would stand under the service's own name. */
const NAMES = ['region', 'lang', 'theme', 'size', 'color', 'kiosk', 'dictation'] as const;

type EmbedSettings = Readonly<Partial<Record<(typeof NAMES)[number], string>>>;

const LONGEST = 300;

export function readEmbedSettings(query: Readonly<Record<string, string>>): EmbedSettings {
  const given = NAMES.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name].slice(0, LONGEST)]]));
  return Object.fromEntries(given) as EmbedSettings;
}

/** The chat as a page of its own: for frames, for kiosks, for telephones. Without scripts it leads to the plain form. */
export function embedPage(settings: EmbedSettings): Html {
  const title = settings.lang === 'en' ? 'Wenzheng · ask the annual reports' : '问政 · 年报问答';
  return html`<!doctype html>
    <html lang="${settings.lang === 'en' ? 'en' : 'zh-CN'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="stylesheet" href="${STYLESHEET.path}" />
        <link rel="icon" href="${ICON.path}" type="${ICON.type}" />
      </head>
      <body class="embed">
        <main>
          <h1 class="visually-hidden">${title}</h1>
          <wenzheng-chat data-layout="page" ${attributes(settings)}>
            <p><a href="/ask">不使用脚本的提问页</a></p>
          </wenzheng-chat>
        </main>
        <script src="/widget.js" data-manual></script>
      </body>
    </html>`;
}

const attributes = (settings: EmbedSettings): readonly Html[] =>
  NAMES.flatMap((name) => {
    const value = settings[name];
    return value === undefined ? [] : [html` data-${name}="${value}"`];
  });
