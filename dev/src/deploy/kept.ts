import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

// What was deployed from this clone, the newest last: each as the folder that went up. The one before the newest is what a
// rollback goes back to.

const manifest = z.strictObject({ commit: z.string(), digest: z.string(), at: z.number(), works: z.boolean() })
export type Manifest = z.output<typeof manifest>
export type Kept = Manifest & { folder: string }

const keptMost = 5

export class KeptDeploys {
  private readonly folder: string

  constructor(project: string, under: string) {
    this.folder = join(under, project)
    mkdirSync(this.folder, { recursive: true })
  }

  staging(): string {
    return join(this.folder, 'next')
  }

  all(): Kept[] {
    return readdirSync(this.folder)
      .filter((name) => /^\d+$/.test(name) && existsSync(join(this.folder, name, 'deploy.json')))
      .sort((a, b) => Number(a) - Number(b))
      .map((name) => ({ ...this.read(name), folder: join(this.folder, name) }))
  }

  keep(said: Manifest): string {
    const folder = join(this.folder, String(said.at))
    renameSync(this.staging(), folder)
    this.say(folder, said)
    for (const { folder: old } of this.all().slice(0, -keptMost)) rmSync(old, { recursive: true, force: true })
    return folder
  }

  say(folder: string, { commit, digest, at, works }: Manifest): void {
    writeFileSync(join(folder, 'deploy.json'), JSON.stringify({ commit, digest, at, works }))
  }

  // The last that worked before the newest.
  before(): Kept | undefined {
    return this.all()
      .slice(0, -1)
      .findLast(({ works }) => works)
  }

  private read(name: string): Manifest {
    return manifest.parse(JSON.parse(readFileSync(join(this.folder, name, 'deploy.json'), 'utf8')))
  }
}
