import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { Failure } from '../domain/failures.ts';
import { createAdmission } from './admission.ts';
import { createAnswerLog } from './answer-log.ts';
import { createConversations } from './conversations.ts';
import { askRoutes, createAsk } from './ask.ts';
import { createAddressLimit, createClientLimit } from './client-limit.ts';
import { documentRoutes } from './documents.ts';
import { createEmbedTokens } from './embed-token.ts';
import { embedTokenRoutes } from './embed-tokens.ts';
import { exampleRoutes } from './examples.ts';
import { factRoutes } from './facts.ts';
import { feedbackRoutes } from './feedback.ts';
import { feedbackDeskRoutes } from './feedback-desk.ts';
import { healthRoutes } from './health.ts';
import { inTurn } from './middleware/in-turn.ts';
import { limitReads } from './middleware/limit-reads.ts';
import { ingestUrlRoutes } from './ingest-url.ts';
import { createLibrary } from './library.ts';
import { allowOrigins } from './middleware/allow-origins.ts';
import { assignRequestId } from './middleware/assign-request-id.ts';
import { limitTokenGuesses } from './middleware/limit-token-guesses.ts';
import { knownOrigin } from './middleware/known-origin.ts';
import { logRequests } from './middleware/log-requests.ts';
import { secureHeaders } from './middleware/secure-headers.ts';
import { modelRoutes } from './model.ts';
import { pageRoutes } from './pages.ts';
import type { HttpEnv, HttpParts } from './parts.ts';
import { respondToError } from './respond-to-error.ts';
import { statisticsRoutes } from './statistics.ts';
import { searchPageRoutes } from './search-page.ts';
import { searchRoutes } from './search.ts';
import { suggestRoutes } from './suggest.ts';
import { widgetRoutes } from './widget.ts';

const MEGABYTE = 1024 * 1024;
/** Memory for the answers that a permalink still finds: some ten thousand of a figure each. */
const ANSWERS_BYTES = 64 * MEGABYTE;
/** Work at the same time, and what waits for it. */
const ADMITTED = { running: 32, waiting: 256, waitingOfOne: 32 };
/** Memory for the talks that a follow-up still finds. */
const CONVERSATIONS_BYTES = 16 * MEGABYTE;
const HOUR_MS = 3_600_000;

/** The HTTP service over the given parts. Platform-neutral: `fetch` in, `Response` out. */
export function createApp(parts: HttpParts) {
  const app = new Hono<HttpEnv>();
  const respond = respondToError(parts.log);
  const library = createLibrary(parts.store);
  const answers = createAnswerLog(ANSWERS_BYTES, parts.config.answerHours * HOUR_MS);
  const admission = createAdmission(ADMITTED);
  const ask = createAsk(parts, { answers, conversations: createConversations(CONVERSATIONS_BYTES), admission });
  const countQuestion = createClientLimit(parts);
  const { allowedOrigins, embedSecret } = parts.config;
  const tokens = createEmbedTokens(embedSecret);

  app.onError(respond);
  app.notFound((c) => respond(new Failure('ROUTE_UNKNOWN', ''), c));
  app.use(assignRequestId, logRequests(parts.log), secureHeaders(allowedOrigins));
  app.use(limitTokenGuesses(parts));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        c.header('Allow', methods.join(', '));
        return respond(new Failure('METHOD_NOT_ALLOWED', `可用的方法是 ${methods.join('、')}`), c);
      },
    }),
  );
  app.use('/api/*', allowOrigins(allowedOrigins));
  app.use(limitReads(parts));
  for (const path of ['/search', '/api/v1/search', '/statistics', '/api/v1/statistics', '/api/v1/statistics.csv'])
    app.use(path, inTurn(parts, admission));
  for (const path of ['/api/v1/ask', '/api/v1/feedback']) app.use(path, knownOrigin(allowedOrigins, tokens));

  app.route('/', askRoutes(parts, ask, { countQuestion, admission }));
  app.route('/', embedTokenRoutes(parts, tokens, createAddressLimit(parts)));
  app.route('/', feedbackRoutes(parts, answers, createClientLimit(parts)));
  app.route('/', documentRoutes(parts));
  app.route('/', searchRoutes(parts));
  app.route('/', searchPageRoutes(parts));
  app.route('/', suggestRoutes(parts));
  app.route('/', exampleRoutes(parts));
  app.route('/', statisticsRoutes(parts));
  app.route('/', factRoutes(parts));
  app.route('/', ingestUrlRoutes(parts));
  app.route('/', modelRoutes(parts));
  app.route('/', feedbackDeskRoutes(parts));
  app.route('/', healthRoutes(parts));
  app.route('/', widgetRoutes(parts));
  app.route('/', pageRoutes({ ...parts, library, answers, ask, countQuestion }));
  return app;
}
