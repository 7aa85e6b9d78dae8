import type { Route, routes } from '@peace/core/open'
import { backendMonth } from '../backends/backend-month.callable.ts'
import { listBackends } from '../backends/list-backends.callable.ts'
import type { Door } from '../callable.ts'
import { createFilm } from '../films/create-film.callable.ts'
import { downloadUrl } from '../films/download-url.callable.ts'
import { validateScript } from '../films/validate-script.callable.ts'
import { cancelJob } from '../jobs/cancel-job.callable.ts'
import { createJob } from '../jobs/create-job.callable.ts'
import { jobReceipt } from '../jobs/job-receipt.callable.ts'
import { quoteJob } from '../jobs/quote-job.callable.ts'
import { retryJob } from '../jobs/retry-job.callable.ts'
import { listArtifacts, listBuilds, listFilms, listScenes, listShots, readBuild, readFilm } from './content.callable.ts'

// The doors that answer to programs: the very ones the pages call. A route whose door is not here does not compile.
const doors: Record<(typeof routes)[number]['call'], Door> = {
  ...{ listFilms, readFilm, listScenes, listShots, listArtifacts, listBuilds, readBuild },
  ...{ validateScript, createFilm, quoteJob, createJob, retryJob, cancelJob, jobReceipt, downloadUrl },
  ...{ listBackends, backendMonth },
}

export const doorOf = (route: Route): Door => doors[route.call as (typeof routes)[number]['call']]
