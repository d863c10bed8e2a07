/** Digits with their fraction; signs are the business of who compares values. */
export const numeralsIn = (text: string): string[] => text.match(/\d+(?:\.\d+)?/g) ?? [];
