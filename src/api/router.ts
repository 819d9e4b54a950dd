import { deliveriesRouter } from './deliveries.ts'
import { eventsRouter } from './events.ts'
import { formsRouter } from './forms.ts'
import { importsRouter } from './imports.ts'
import { installationsRouter } from './installations.ts'
import { jobsRouter } from './jobs.ts'
import { peopleRouter } from './people.ts'
import { postingsRouter } from './postings.ts'
import { router } from './procedures.ts'
import { questionsRouter } from './questions.ts'
import { recruitersRouter } from './recruiters.ts'
import { spacesRouter } from './spaces.ts'
import { uploadsRouter } from './uploads.ts'

export const appRouter = router({
  questions: questionsRouter,
  postings: postingsRouter,
  forms: formsRouter,
  imports: importsRouter,
  uploads: uploadsRouter,
  recruiters: recruitersRouter,
  deliveries: deliveriesRouter,
  people: peopleRouter,
  installations: installationsRouter,
  events: eventsRouter,
  jobs: jobsRouter,
  spaces: spacesRouter,
})

export type AppRouter = typeof appRouter
