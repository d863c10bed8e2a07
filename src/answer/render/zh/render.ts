import type { Outcome } from '../../../domain/answer.ts';
import type { Channels } from '../../../domain/channels.ts';
import type { Library } from '../../../plan/library.ts';
import type { Plan } from '../../../plan/plan.ts';
import type { Result } from '../../result.ts';
import { assumptionNotices } from './assumptions.ts';
import { withGaps } from './gaps.ts';
import { renderCarried } from './render-carried.ts';
import { renderChecks } from './render-checks.ts';
import { renderChoice, renderWhose } from './render-choice.ts';
import { renderClaim, renderLocated } from './render-claim.ts';
import { renderContacts, renderNoContacts } from './render-contacts.ts';
import { renderFigures } from './render-figures.ts';
import { renderInferred } from './render-inferred.ts';
import { renderList } from './render-list.ts';
import { renderNobody } from './render-nobody.ts';
import { renderNoReport, renderNothing } from './render-nothing.ts';
import { renderArticles, renderNoArticle, renderPassages } from './render-passages.ts';
import { renderProvisions } from './render-provisions.ts';
import { renderRegister } from './render-register.ts';
import { renderRequest } from './render-request.ts';
import { renderSuperior } from './render-superior.ts';
import { renderRefusal, renderTalk } from './render-talk.ts';
import { renderTooBroad } from './render-too-broad.ts';
import { renderWhat } from './render-what.ts';

/** What a result is put into words with. */
export interface Rendering {
  /** As the reader wrote it: it comes back in the options of a question. */
  readonly text: string;
  readonly plan: Plan | null;
  readonly library: Library;
  readonly channels: Channels;
}

/** The words for a result, with what was assumed and what is missing beside them. */
export function render(result: Result, rendering: Rendering): Outcome {
  const { plan } = rendering;
  const outcome = inWords(result, rendering);
  if (!outcome) return renderNothing(plan ?? emptyPlan(rendering), [], []);
  if (
    !plan ||
    result.kind === 'register' ||
    result.kind === 'checks' ||
    outcome.status === 'refused' ||
    outcome.status === 'info'
  )
    return outcome;
  const isRule = plan.query.want.kind === 'rule';
  const noticed = { ...outcome, notices: [...outcome.notices, ...(isRule ? [] : assumptionNotices(plan))] };
  return isRule ? noticed : withGaps(noticed, plan, result);
}

const emptyPlan = ({ library }: Rendering): Pick<Plan, 'isOpen' | 'reports' | 'library'> => ({
  isOpen: true,
  reports: [],
  library,
});

function inWords(result: Result, rendering: Rendering): Outcome | null {
  const { text, plan, library, channels } = rendering;
  switch (result.kind) {
    case 'figures':
      return plan && renderFigures(plan.query, result, channels.general.foi);
    case 'claim':
      return plan && renderClaim(plan.query, result, channels.general.foi);
    case 'located':
      return renderLocated(result);
    case 'superior':
      return renderSuperior(result);
    case 'inferred':
      return renderInferred(result);
    case 'carried':
      return renderCarried(result);
    case 'list':
      return renderList(result);
    case 'passages':
      return renderPassages(result);
    case 'provisions':
      return renderProvisions(result);
    case 'articles':
      return renderArticles(result, text);
    case 'noArticle':
      return renderNoArticle(result);
    case 'contacts':
      return renderContacts(result);
    case 'noContacts':
      return renderNoContacts(result);
    case 'register':
      return renderRegister(result);
    case 'checks':
      return renderChecks(result);
    case 'request':
      return renderRequest(result, channels);
    case 'choose':
      return renderChoice(result.choice, text);
    case 'whose':
      return renderWhose(result.bodies, text);
    case 'what':
      return renderWhat(result, text);
    case 'nobody':
      return renderNobody(result.nobody, library, text);
    case 'noReport':
      return plan && renderNoReport(plan, result.titles);
    case 'nothing':
      return plan && renderNothing(plan, result.words, result.titles);
    case 'tooBroad':
      return renderTooBroad(plan, library);
    case 'refuse':
      return renderRefusal(result.reason, result.channel, channels);
    case 'talk':
      return renderTalk(result.act, library);
  }
}
