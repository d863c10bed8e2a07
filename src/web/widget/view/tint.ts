/** Gives the header and the buttons a colour of the page's own, and text on it that can be read (WCAG 1.4.3). */
export function tint(root: HTMLElement, color: string | null): void {
  root.style.removeProperty('--accent');
  root.style.removeProperty('--on-accent');
  if (!color || !CSS.supports('color', color)) return;
  root.style.setProperty('--accent', color);
  root.style.setProperty('--on-accent', isLight(root, color) ? '#111111' : '#ffffff');
}

/** Above this relative luminance black text has the higher contrast. */
const MIDDLE = 0.179;

function isLight(root: HTMLElement, color: string): boolean {
  const before = root.style.color;
  root.style.color = color;
  const parts = getComputedStyle(root).color.match(/[\d.]+/g) ?? [];
  root.style.color = before;
  const [red = 0, green = 0, blue = 0] = parts.map((part) => linear(Number(part) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > MIDDLE;
}

const linear = (share: number) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
