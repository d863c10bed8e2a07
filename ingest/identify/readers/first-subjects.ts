import type { Clue } from '../clue.ts';
import { bodyClue, bodyClues, spanOf } from '../clues-of.ts';
import type { Document } from '../document.ts';
import type { Excerpt } from '../excerpt.ts';
import { parseBody } from '../names/body.ts';
import { UNLISTED_PLACE } from '../names/organisation-endings.ts';
import type { Voice } from '../names/voice.ts';

/** What reports say of their body first. */
const VERB =
  '坚持|认真|严格|按照|根据|围绕|紧紧|紧扣|紧密|深入|全面|积极|高度|始终|持续|继续|切实|通过|依托|充分|不断|进一步|贯彻|落实|聚焦|牢固|牢牢|扎实|着力|努力|结合|立足|大力|强化|加强|稳步|有序|规范|坚决|把|将|对照|共(?:收|接|受|发|主|公)|收到|接到|受理|主动公开|发布|未收到|面向社会|现面向|政府信息公开工作|政务公开工作|信息公开工作|以(?:习|“|"|深|公|提|党|群|人民|推|建|满|服|全|落|新|制|政)|统筹|推动|推进|突出|主动|组织|立足|锚定|对标|狠抓|严守|创新|准确|及时|公开|把握|在(?:县|区|市|省|州|旗|上级|党|国|总|各级)|为(?:深|认|全|切|进)';
const SINCE = '(?:(?:19|20)\\d{2}年度?(?:以来|来|全年|期间)?|今年(?:以)?来|本年度|一年来|全年)?[,]?\\s*';
const SUBJECT = new RegExp(
  String.raw`(?<=^|[\n。;!?,:)]\s*|[ \t])${SINCE}(?<name>(?!\d)[\p{Script=Han}()“”]{2,34}?)(?=\s*(?:\(以下[^)]{1,20}\))?(?:${VERB}))`,
  'dgu',
);
/** Later sentences speak of others as well. */
const FIRST = 900;

/** The body that the first sentences speak of: 2025年，X坚持…, X认真贯彻…. */
export function readFirstSubjects({ head, voice }: Document): Clue[] {
  const found = Array.from(
    head.text.matchAll(SUBJECT),
    (match) => streetClues(head, match, voice) ?? bodyClues(head, match, strengthAt(match.index)),
  ).flat();
  return found.filter(isKnown).slice(0, 6);
}

/** In running text 查找县 looks like a county that no table has. */
const isKnown = (clue: Clue) =>
  clue.field !== 'agency' || clue.value.place !== null || !UNLISTED_PLACE.test(clue.value.name);

/** 白云街 is a street's office where the text says 我街; elsewhere it is a street. */
function streetClues(head: Excerpt, match: RegExpMatchArray, { self }: Voice): Clue[] | null {
  const name = match.groups?.['name'] ?? '';
  const body = self === '街' && /^\p{Script=Han}{2,5}街$/u.test(name) ? parseBody(`${name}道`) : null;
  const { start, end } = spanOf(match, 'name');
  return body && [bodyClue(body, strengthAt(match.index ?? 0), head.origin(start, end))];
}

const strengthAt = (index: number) => (index < FIRST ? 58 : 42);
