import type { ClueOf } from '../clue.ts';
import type { Document } from '../document.ts';
import { type Body, coreOf } from '../names/body.ts';
import { namedInFull } from '../names/named-in-full.ts';
import { isSameBody } from '../names/same-body.ts';
import { speaksAs } from '../names/voice.ts';
import type { Told } from '../read-clues.ts';

export type BodyClue = ClueOf<'agency'> & { readonly by: string };

/** Clues that name one body. */
export interface BodyGroup {
  /** In the best writing: with its place, written out. */
  readonly body: Body;
  /** The strongest first. */
  readonly clues: readonly [BodyClue, ...BodyClue[]];
  readonly strength: number;
}

/** What a name loses that does not go with how the text speaks of its body (我局); a title may. */
const ODD_VOICE = 40;
/** A text that says 我市 is more likely that of the government than of its office. */
const OFFICE = 12;
const TITLES = 74;
const AGREEING = 3;
const MOST_AGREEING = 9;

/** The bodies that the clues name, the likeliest first. */
export function groupBodies(document: Document, told: readonly Told[]): BodyGroup[] {
  const clues = told
    .filter((clue) => clue.field === 'agency')
    .map((clue) => ({ ...clue, strength: weighed(clue, document) }))
    .toSorted((a, b) => b.strength - a.strength);
  const groups: [BodyClue, ...BodyClue[]][] = [];
  for (const clue of clues) {
    const met = groups.find((group) => group.some(({ value }) => isSameBody(value, clue.value)));
    if (met) met.push(clue);
    else groups.push([clue]);
  }
  return groups.map((group) => toGroup(group, document.text)).toSorted((a, b) => b.strength - a.strength);
}

function weighed({ value, strength }: BodyClue, { voice }: Document): number {
  if (strength >= TITLES) return strength;
  if (!speaksAs(voice, value)) return strength - ODD_VOICE;
  return voice.self === voice.level && voice.self !== null && /政府办公[室厅]$/.test(value.name)
    ? strength - OFFICE
    : strength;
}

function toGroup(clues: readonly [BodyClue, ...BodyClue[]], text: string): BodyGroup {
  const others = new Set(clues.map(({ by }) => by)).size - 1;
  const strength = clues[0].strength + Math.min(MOST_AGREEING, AGREEING * others);
  return { body: bestWriting(clues, text), clues, strength };
}

/** As the strongest clue writes it; another one may have the place or the characters that it leaves out. */
function bestWriting(clues: readonly [BodyClue, ...BodyClue[]], text: string): Body {
  const [{ value: first }, ...others] = clues;
  const placed = first.place
    ? first
    : (others.find(({ value }) => value.place)?.value ?? namedInFull(text, first) ?? first);
  const fuller = others.find(({ value }) => value.place && coreOf(value).length > coreOf(placed).length)?.value;
  return fuller ?? placed;
}
