import type { RouteName } from './routes.ts'

// An example of each body, as the reference shows it. A test runs every one of them against the doors themselves, one after
// the other: a film is made, quoted, built with the plan that was shown, and pulled.
const wish = { stop: 'cut', quality: 'draft' }

export const examples: Partial<Record<RouteName, Record<string, unknown>>> = {
  checkScript: { text: 'INT. FERRY - NIGHT\n\nRain on the window.\n\nNOK\nIs this the last one?\n', language: 'en' },
  createFilm: {
    filmId: 'example-film',
    title: 'The last ferry',
    language: 'en',
    script: 'INT. FERRY - NIGHT\n\nRain on the window.\n\nNOK\nIs this the last one?\n',
  },
  quote: wish,
  build: { ...wish, plan: `plan_${'0'.repeat(64)}` },
  retryBuild: { plan: `plan_${'0'.repeat(64)}` },
  cancelBuild: {},
}
