import { svg } from './dom.ts';

/** Strokes on a grid of 24; no font and no file needed. */
const STROKES = {
  chat: 'M4 5h16v11H11l-5 4v-4H4z M8 9h8 M8 12h5',
  close: 'M6 6l12 12 M18 6L6 18',
  back: 'M14 6l-6 6 6 6',
  send: 'M4 12h14 M12 6l6 6-6 6',
  stop: 'M7 7h10v10H7z',
  menu: 'M5 7h14 M5 12h14 M5 17h14',
  up: 'M8 20V11l4-7c1.7 0 2.4 1.4 2 3l-.6 3H19c1 0 1.600 1 1.300 2l-1.700 6.500c-.2.900-1 1.500-2 1.500z M4 11h4v9H4z',
  down: 'M16 4v9l-4 7c-1.700 0-2.400-1.400-2-3l.6-3H5c-1 0-1.600-1-1.300-2l1.700-6.500C5.600 4.600 6.400 4 7.400 4z M20 13h-4V4h4z',
  speak: 'M4 10v4h3l5 4V6l-5 4z M16 9c1 1.700 1 4.300 0 6 M18.500 7c2 3 2 7 0 10',
  microphone:
    'M12 4a2.500 2.500 0 0 1 2.500 2.500v5a2.500 2.500 0 0 1-5 0v-5A2.500 2.500 0 0 1 12 4z M6 11c0 8 12 8 12 0 M12 17v3',
} as const;

export type Icon = keyof typeof STROKES;

export const icon = (name: Icon): SVGElement =>
  svg('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true', class: 'icon' }, svg('path', { d: STROKES[name] }));
