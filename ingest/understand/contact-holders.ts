import { agencyIdOf } from '../../src/catalogue/agencies.ts';
import type { Contact } from '../../src/domain/contact.ts';
import type { Report } from '../../src/domain/report.ts';
import { behindItsOffice } from '../identify/names/behind-its-office.ts';
import { type Body, parseBody, regionOf } from '../identify/names/body.ts';
import { isSameBody } from '../identify/names/same-body.ts';
import type { FoundContact } from './contacts.ts';

type Owner = Pick<Report, 'agency' | 'region'>;

/** What may stand between two ways to reach one body: marks, labels, a few words. */
const BETWEEN = /[\s,;。:()、|]|联系|咨询|办公|监督|电子|邮政|通[信讯]|详细|或者?|电话|传真|地址|邮[箱编]/g;
const MOST_BETWEEN = 6;
/** A name may stand so far before its telephone number. */
const REACH = 60;

/**
 * Whose each contact is: the body that the sentence or the line names before it, as long as one way to reach it follows
 * another; else the body that the document is of.
 */
export function withHolders(contacts: readonly FoundContact[], text: string, owner: Owner): Contact[] {
  let last: Contact | undefined;
  return contacts.map((contact) => {
    const holder =
      namedBefore(contact, text, last?.end ?? 0, owner) ??
      (last && follows(last, contact, text) ? last.holder : owner.agency);
    last = { ...contact, holder };
    return last;
  });
}

function follows({ end }: Contact, { start }: FoundContact, text: string): boolean {
  const gap = text.slice(end, start);
  return gap.length < 2 * REACH && gap.replace(BETWEEN, '').length <= MOST_BETWEEN;
}

/** What stands between a name and other words, and around it. */
const APART = /[,、:|()\s“”]|请(?:与|联系|向)|到|前往|由|机构|单位|地点|场所/u;
const LABELS = /(?:的|联系|咨询|办公|监督)+$/;

/** The body that a contact sentence is about, or the last one named between the contact before and this one. */
function namedBefore(
  { kind, value, start }: FoundContact,
  text: string,
  from: number,
  owner: Owner,
): Contact['holder'] {
  if (kind === 'body') return holderOf(bodyOf(value, owner), owner);
  const stretch = text.slice(Math.max(from, start - REACH), start);
  const sentence = stretch.split(/[。\n;]/u).at(-1) ?? '';
  const names = sentence.split(APART).toReversed();
  const body = names.map((name) => bodyOf(name.replace(LABELS, ''), owner)).find((found) => found !== null);
  return holderOf(body ?? null, owner);
}

/** 富县人民政府办公室 is the government's where the document is of the government. */
function bodyOf(name: string, { agency }: Owner): Body | null {
  const behind = behindItsOffice(name).map(({ body }) => body);
  const own = agency && parseBody(agency.name);
  return behind.find((body) => own && isSameBody(own, body)) ?? behind.at(-1) ?? null;
}

function holderOf(body: Body | null, { agency, region }: Owner): Contact['holder'] {
  if (!body) return null;
  const own = agency && parseBody(agency.name);
  if (agency && own && isSameBody(own, body)) return agency;
  return { id: agencyIdOf(body.name, regionOf(body) ?? region), name: body.name };
}
