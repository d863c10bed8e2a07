/** The value of `(3 + 4) ÷ 9 × 100%`, worked out here and nowhere else; NaN for what is no formula. */
export function evaluate(formula: string): number {
  const tokens = formula.match(/\d+(?:\.\d+)?|[-+−×÷()%]/g) ?? [];
  if (tokens.join('') !== formula.replace(/\s/g, '')) return Number.NaN;
  let at = 0;
  const take = (...signs: readonly string[]) => (signs.includes(tokens[at] ?? '') ? tokens[at++] : undefined);

  function sum(): number {
    let total = product();
    for (let sign = take('+', '−', '-'); sign; sign = take('+', '−', '-')) {
      const next = product();
      total += sign === '+' ? next : -next;
    }
    return total;
  }
  function product(): number {
    let result = atom();
    for (let sign = take('×', '÷'); sign; sign = take('×', '÷')) {
      const next = atom();
      result = sign === '×' ? result * next : result / next;
    }
    return result;
  }
  function atom(): number {
    if (take('−', '-')) return -atom();
    if (!take('(')) {
      const number = Number(tokens[at++]);
      return take('%') ? number / 100 : number;
    }
    const inner = sum();
    return take(')') ? inner : Number.NaN;
  }

  const result = sum();
  return at === tokens.length ? result : Number.NaN;
}
