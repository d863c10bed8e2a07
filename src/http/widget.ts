import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { Failure } from '../domain/failures.ts';
import { embedPage, readEmbedSettings } from '../web/pages/embed-page.ts';
import type { HttpEnv, HttpParts } from './parts.ts';

/** Pages that hold the script ask again after this time, and get it only if it has changed. */
const FRESH_SECONDS = 600;

/** GET /widget.js, the script that any page may hold, and GET /embed, the same chat as a page of its own for frames. */
export function widgetRoutes({ widget }: Pick<HttpParts, 'widget'>) {
  const app = new Hono<HttpEnv>();
  app.get('/widget.js', etag(), compress(), (c) => {
    const script = widget();
    if (script === null) throw new Failure('WIDGET_MISSING', '');
    return c.body(script, 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': `public, max-age=${FRESH_SECONDS}`,
    });
  });
  app.get('/embed', (c) => c.html(embedPage(readEmbedSettings(c.req.query()))));
  return app;
}
