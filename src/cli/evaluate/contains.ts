const plain = (value: string) =>
  value
    .normalize('NFKC')
    .replace(/\[\d{1,5}\]/g, '')
    .replace(/\s+/g, '')
    .replace(/(?<=\d),(?=\d{3})/g, '');

/** White space and citation marks aside, and a number only as a whole number: 22 is not in 222. */
export function contains(text: string, wanted: string): boolean {
  const needle = plain(wanted);
  const at = plain(text);
  for (let index = at.indexOf(needle); index >= 0; index = at.indexOf(needle, index + 1)) {
    const cutsNumber =
      (/^\d/.test(needle) && /[\d.]$/.test(at.slice(0, index))) ||
      (/\d$/.test(needle) && /^(?:\d|\.\d)/.test(at.slice(index + needle.length)));
    if (!cutsNumber) return true;
  }
  return false;
}
