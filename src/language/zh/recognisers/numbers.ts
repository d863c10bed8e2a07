import { findNumerals } from '../../../text/numerals.ts';
import { UNITS } from '../lexicon/asking.ts';
import { byPattern, found, type Found, type Recogniser } from '../recogniser.ts';

const UNIT = new RegExp(String.raw`^\s*(?<unit>${UNITS})`);

/** The numbers that a question names itself: 4960条, 1.5倍. Years, months and ordinals are none. */
const named: Recogniser = {
  name: 'numbers',
  find: (text) =>
    findNumerals(text).flatMap(({ start, end, value }): Found[] => {
      if (value === null) return [];
      const unit = UNIT.exec(text.slice(end))?.groups?.['unit'] ?? null;
      const isDigits = /\d/.test(text.slice(start, end));
      const isOrdinal = text.slice(0, start).endsWith('第');
      const isBareYear = unit === null && /^(?:19|20)\d{2}$/.test(value);
      const isTime = unit !== null && /^(?:年|月|日|号|天|周)$/.test(unit);
      if (isOrdinal || isBareYear || isTime || (!isDigits && (unit === null || end - start < 2))) return [];
      return [found(start, end + (unit ? UNIT.exec(text.slice(end))![0].length : 0), { kind: 'number', value, unit })];
    }),
};

const NUMBER = String.raw`(?<value>\d+(?:\.\d+)?(?:万|亿)?)\s*(?<unit>${UNITS})?`;
const bound = (is: 'over' | 'under', pattern: string) =>
  byPattern('bounds', new RegExp(pattern, 'g'), ({ value = '', unit }) => ({
    kind: 'bound',
    is,
    value,
    unit: unit ?? null,
  }));

/** 超过500件, 不到30件, 1000条以上. */
const bounds = [
  bound('over', `(?:超过|超出|超|大于|多于|高于|不少于|不低于|至少|突破|逾|过了?)${NUMBER}`),
  bound('over', `${NUMBER}(?:以上|之上|开外)`),
  bound('under', `(?:不到|少于|低于|小于|不超过|不足|未达到?|没到|没超过|至多)${NUMBER}`),
  bound('under', `${NUMBER}(?:以下|之下|以内)`),
];

export const NUMBERS: readonly Recogniser[] = [...bounds, named];
