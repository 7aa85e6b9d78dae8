import { userSchema, type Workspace, workspaceSchema } from '@peace/core/access'
import { artifactSchema, type FilmData, madeFrom, type PlanAccount, planFor } from '@peace/core/build'
import { defaultPlanTable } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import type { Quality } from '@peace/core/story'
import type { ReactNode } from 'react'
import { keepInMemory } from '../data/in-memory.ts'
import { MemoryStore } from '../data/memory-store.ts'
import { FilmProvider } from './film.tsx'
import { enterInMemory } from './session.ts'
import { HereProvider } from './workspaces.tsx'

// For tests: a film in a workspace on the free plan, with a store of its own, and its rooms around a piece of a page.
let made = 0

export class FilmInMemory {
  readonly store: MemoryStore
  readonly workspace: Workspace
  readonly film: FilmData
  private at = 1

  constructor(film: FilmData, answers: Record<string, (input: never) => unknown> = {}) {
    const workspaceId = `w${++made}`
    this.film = { ...film, film: { ...film.film, workspaceId } }
    this.workspace = workspaceSchema.parse({
      ...{ id: workspaceId, name: 'Home', kind: 'personal', salt: film.salt, createdAt: 0, createdBy: 'u' },
    })
    this.store = new MemoryStore({ readPlanTable: () => defaultPlanTable, fileUrls: () => noUrls, ...answers })
    keepInMemory(this.store)
    enterInMemory('u')
    for (const room of ['scenes', 'characters', 'locations', 'shots'] as const)
      for (const each of this.film[room]) this.put(`${paths.film(workspaceId, film.film.id)}/${room}`, each)
  }

  put<T extends { id: string }>(room: string, each: T): void {
    this.store.put(`${room}/${each.id}`, each)
  }

  // As the engine does: what the film's plan asks for is there, with what it was made from.
  make(film: FilmData, account: PlanAccount, quality: Quality): void {
    const { units } = planFor(film, account, { stop: 'cut', quality })
    const byKey = new Map(units.map((unit) => [unit.key, unit]))
    this.at += 1
    for (const { key, spec } of units) {
      const { kind, subject, take } = spec
      const file = { role: 'main', name: kind, path: kind, sha256: key, bytes: 1, contentType: 'text/plain' }
      const times = { ...file, role: 'times', name: 'times.json', contentType: 'application/json' }
      const artifact = artifactSchema.parse({
        ...{ key, workspaceId: this.workspace.id, filmId: film.film.id, kind, subject, quality: spec.quality, take },
        ...{
          source: 'made',
          files: kind === 'cut' ? [file, times] : [file],
          provenance: { backend: 'embedded', model: 'draft' },
          createdAt: this.at,
        },
        madeFrom: madeFrom(spec, (each) => byKey.get(each), account),
      })
      this.store.put(paths.artifact(this.workspace.id, key), artifact)
    }
  }

  around(children: ReactNode, film = this.film.film): ReactNode {
    const profile = userSchema.parse({ id: 'u', recordId: 'r', createdAt: 0 })
    const here = { workspace: this.workspace, role: 'owner' as const, profile }
    return (
      <HereProvider {...here}>
        <FilmProvider film={film} shotId={undefined} goToShot={() => undefined}>
          {children}
        </FilmProvider>
      </HereProvider>
    )
  }
}

const noUrls = { urls: [], expiresAt: 0 }
