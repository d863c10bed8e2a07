/**
 * Is a sum of a golden question right? Understands numbers, + - * / ( ), `round(value, places)` and one `==`.
 * Throws on anything else.
 */
export function calculationHolds(calculation: string): boolean {
  const sides = calculation.split('==');
  const [left, right] = sides;
  if (sides.length !== 2 || left === undefined || right === undefined) throw new Error(`not a sum: ${calculation}`);
  return evaluate(left) === evaluate(right);
}

function evaluate(expression: string): number {
  const tokens = tokensOf(expression);
  const value = readSum(tokens);
  if (tokens.length) throw new Error(`left over in ${expression}: ${tokens.join(' ')}`);
  return value;
}

function tokensOf(expression: string): string[] {
  const token = /\d+(?:\.\d+)?|round|[-+*/(),]/g;
  if (expression.replace(token, '').trim()) throw new Error(`not understood: ${expression}`);
  return expression.match(token) ?? [];
}

function readSum(tokens: string[]): number {
  let value = readProduct(tokens);
  while (tokens[0] === '+' || tokens[0] === '-') {
    value += tokens.shift() === '+' ? readProduct(tokens) : -readProduct(tokens);
  }
  return value;
}

function readProduct(tokens: string[]): number {
  let value = readValue(tokens);
  while (tokens[0] === '*' || tokens[0] === '/') {
    if (tokens.shift() === '*') value *= readValue(tokens);
    else value /= readValue(tokens);
  }
  return value;
}

function readValue(tokens: string[]): number {
  const token = tokens.shift();
  if (token === '(') return closed(tokens, readSum(tokens));
  if (token === 'round') return readRound(tokens);
  const value = Number(token);
  if (token === undefined || Number.isNaN(value)) throw new Error(`a number is missing before ${tokens.join(' ')}`);
  return value;
}

function readRound(tokens: string[]): number {
  take(tokens, '(');
  const value = readSum(tokens);
  take(tokens, ',');
  const scale = 10 ** closed(tokens, readSum(tokens));
  return Math.round(value * scale) / scale;
}

function closed(tokens: string[], value: number): number {
  take(tokens, ')');
  return value;
}

function take(tokens: string[], wanted: string) {
  const token = tokens.shift();
  if (token !== wanted) throw new Error(`${wanted} expected, found ${token ?? 'the end'}`);
}
