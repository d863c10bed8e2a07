import { describe, expect, test } from 'vitest';
import { STYLESHEET } from '../../src/web/pages/assets.ts';

/** Custom properties that hold a plain colour, of the light theme and of the dark one laid over it. */
const [light = {}, dark = {}] = [...STYLESHEET.body.matchAll(/:root \{([^}]*)\}/g)].map(([, block = '']) =>
  Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[\da-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
  ),
);

const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

function luminance(colour: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    channel(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string | undefined, other: string | undefined) {
  if (!one || !other) throw new Error('a colour is missing');
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

const TEXT: readonly (readonly [string, string])[] = [
  ...['ink', 'muted', 'accent', 'bad', 'warn'].flatMap((ink) =>
    (['paper', 'surface'] as const).map((ground) => [ink, ground] as const),
  ),
  ...['ink', 'muted', 'accent'].map((ink) => [ink, 'sunk'] as const),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-mark', 'mark'],
  ['good', 'good-soft'],
  ['warn', 'warn-soft'],
  ['bad', 'bad-soft'],
  ...['good-soft', 'warn-soft', 'bad-soft'].map((ground) => ['ink', ground] as const),
];

describe.each([
  ['light', light],
  ['dark', { ...light, ...dark }],
])('the %s theme (WCAG 2.2 AA)', (_name, colours: Record<string, string>) => {
  test.each(TEXT)('%s on %s reads', (ink, ground) => {
    expect(contrast(colours[ink], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['paper', 'surface'])('controls stand out on %s', (ground) => {
    expect(contrast(colours['control'], colours[ground])).toBeGreaterThanOrEqual(3);
    expect(contrast(colours['accent'], colours[ground])).toBeGreaterThanOrEqual(3);
  });

  test.each(['whole', 'partial', 'lost', 'none'])('pieces of pictures stand out: %s', (piece) => {
    expect(contrast(colours[piece], colours['paper'])).toBeGreaterThanOrEqual(3);
  });

  test('the seal carries white', () => {
    expect(contrast('#ffffff', colours['seal'])).toBeGreaterThanOrEqual(4.5);
  });
});

test('the style sheet loads nothing from elsewhere', () => {
  expect(STYLESHEET.body).not.toMatch(/@import|url\(|https?:/);
});
