import { plainText } from '../ink.ts';
import { withCells } from '../printed-form.ts';
import type { Damage } from './damage.ts';

/** 行 政 许 可: the characters of labels and heads set apart. */
export const spacedLabels: Damage = {
  name: 'labels letter-spaced',
  inflict: (form, draw) => {
    const space = draw.pick([' ', '  ', '\u3000']);
    return withCells(form, (cell) => {
      const text = plainText(cell.ink);
      const isSpaced = cell.role !== 'value' && text.length > 1 && cell.ink.every((piece) => typeof piece === 'string');
      return isSpaced && !draw.once(4) ? { ...cell, ink: [Array.from(text).join(space)] } : cell;
    });
  },
};
