const NOTE = /<li id="(?:foot|end)note-[^"]*">(?:<p>)?/g;
const WAY_BACK = /<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g;

/**
 * Footnotes and endnotes stand behind the text, in the order of their marks. Each begins with its mark, the same that
 * stands at the number (484⁽¹⁾件), instead of the way back that only a page could use.
 */
export function nameNotes(html: string): string {
  let count = 0;
  return html.replace(NOTE, (start) => `${start}<sup>[${++count}]</sup> `).replace(WAY_BACK, '');
}
