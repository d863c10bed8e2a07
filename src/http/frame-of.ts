import type { Context } from 'hono';
import type { Frame } from '../web/pages/frame.ts';

/** How the address asks for the page to be shown; an answer to a form has no address, and keeps the size of the form. */
export function frameOf(c: Context, size = c.req.query('size')): Frame {
  const isLarge = size === 'large';
  return { isLarge, otherSize: c.req.method === 'GET' ? inOtherSize(c.req.url, isLarge) : null };
}

function inOtherSize(address: string, isLarge: boolean): string {
  const { pathname, searchParams } = new URL(address);
  searchParams.delete('size');
  if (!isLarge) searchParams.set('size', 'large');
  const query = searchParams.toString();
  return query === '' ? pathname : `${pathname}?${query}`;
}
