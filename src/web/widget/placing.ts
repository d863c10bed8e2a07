/**
 * Puts a widget where its script stands. Settings are the `data-` attributes of the script; with `data-manual` the page
 * places the element itself. A bubble goes to the end of the body, out of the page's flow, and there is only one.
 */
export function placeWidget(name: string, script: HTMLOrSVGScriptElement | null): void {
  if (!(script instanceof HTMLScriptElement) || 'manual' in script.dataset) return;
  const widget = document.createElement(name);
  for (const [key, value] of Object.entries(script.dataset)) widget.dataset[key] = value ?? '';
  const place = () => {
    if (/^(?:inline|page)$/.test(script.dataset['layout'] ?? '')) script.after(widget);
    else if (!document.querySelector(`${name}:not([data-layout='inline']):not([data-layout='page'])`))
      document.body.append(widget);
  };
  if (document.body) place();
  else document.addEventListener('DOMContentLoaded', place, { once: true });
}
