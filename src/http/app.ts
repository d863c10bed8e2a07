import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { Failure } from '../domain/failures.ts';
import { createAnswerLog } from './answer-log.ts';
import { createConversations } from './conversations.ts';
import { askRoutes, createAsk } from './ask.ts';
import { documentRoutes } from './documents.ts';
import { exampleRoutes } from './examples.ts';
import { factRoutes } from './facts.ts';
import { healthRoutes } from './health.ts';
import { ingestUrlRoutes } from './ingest-url.ts';
import { createLibrary } from './library.ts';
import { allowOrigins } from './middleware/allow-origins.ts';
import { assignRequestId } from './middleware/assign-request-id.ts';
import { logRequests } from './middleware/log-requests.ts';
import { secureHeaders } from './middleware/secure-headers.ts';
import { modelRoutes } from './model.ts';
import { pageRoutes } from './pages.ts';
import type { HttpEnv, HttpParts } from './parts.ts';
import { createQuestionLimit } from './question-limit.ts';
import { respondToError } from './respond-to-error.ts';
import { statisticsRoutes } from './statistics.ts';
import { searchRoutes } from './search.ts';
import { suggestRoutes } from './suggest.ts';
import { widgetRoutes } from './widget.ts';

/** Answers that a permalink still finds. */
const ANSWERS_KEPT = 1000;
/** Talks that a follow-up still finds. */
const CONVERSATIONS_KEPT = 1000;

/** The HTTP service (DESIGN §6) over the given parts. Platform-neutral: `fetch` in, `Response` out. */
export function createApp(parts: HttpParts) {
  const app = new Hono<HttpEnv>();
  const respond = respondToError(parts.log);
  const library = createLibrary(parts.store);
  const answers = createAnswerLog(ANSWERS_KEPT);
  const ask = createAsk(parts, answers, createConversations(CONVERSATIONS_KEPT));
  const countQuestion = createQuestionLimit(parts);

  app.onError(respond);
  app.notFound((c) => respond(new Failure('ROUTE_UNKNOWN', ''), c));
  app.use(assignRequestId, logRequests(parts.log), secureHeaders);
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        c.header('Allow', methods.join(', '));
        return respond(new Failure('METHOD_NOT_ALLOWED', `可用的方法是 ${methods.join('、')}`), c);
      },
    }),
  );
  app.use('/api/*', allowOrigins(parts.config.allowedOrigins));

  app.route('/', askRoutes(parts, ask, countQuestion));
  app.route('/', documentRoutes(parts));
  app.route('/', searchRoutes(parts));
  app.route('/', suggestRoutes(parts));
  app.route('/', exampleRoutes(parts));
  app.route('/', statisticsRoutes(parts));
  app.route('/', factRoutes(parts));
  app.route('/', ingestUrlRoutes(parts));
  app.route('/', modelRoutes(parts));
  app.route('/', healthRoutes(parts));
  app.route('/', widgetRoutes(parts));
  app.route('/', pageRoutes({ ...parts, library, answers, ask, countQuestion }));
  return app;
}
