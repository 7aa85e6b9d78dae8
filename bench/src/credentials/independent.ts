import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'

// A reader that is not the library we sign with: c2pa-python, in an environment of its own beside the other caches.
const run = promisify(execFile)
const release = 'c2pa-python==0.38.1'
const place = join(process.env.PEACE_CACHE ?? join(homedir(), '.cache/peace-script-ai'), 'c2pa-python')

const python = async (): Promise<string> => {
  const own = join(place, 'bin/python')
  if (existsSync(own)) return own
  await run('python3', ['-m', 'venv', place])
  await run(join(place, 'bin/pip'), ['install', '-q', release])
  return own
}

const program = `
import c2pa, json, sys
for path in sys.argv[1:]:
    try:
        store = json.loads(c2pa.Reader(path).json())
        active = store["manifests"][store["active_manifest"]]
        actions = [a for each in active.get("assertions", []) if each["label"].startswith("c2pa.actions") for a in each["data"]["actions"]]
        made = [store["manifests"].get(i.get("active_manifest", ""), {}) for i in active.get("ingredients", [])]
        print(json.dumps({
            "state": store.get("validation_state", "Invalid"),
            "types": [a["digitalSourceType"].split("/")[-1] for a in actions if a.get("digitalSourceType")],
            "ingredients": len(active.get("ingredients", [])),
            "by": sorted({m["claim_generator_info"][0]["name"] for m in made if m.get("claim_generator_info")}),
        }))
    except Exception as error:
        print(json.dumps({"state": "Unreadable " + str(error)[:120], "types": [], "ingredients": 0, "by": []}))
`

const saidSchema = z.object({
  ...{ state: z.string(), types: z.array(z.string()), ingredients: z.number(), by: z.array(z.string()) },
})
export type Said = z.infer<typeof saidSchema>

export const readIndependently = async (paths: readonly string[]): Promise<Said[]> => {
  const { stdout } = await run(await python(), ['-c', program, ...paths], { maxBuffer: 1 << 24 })
  return stdout
    .trim()
    .split('\n')
    .map((line) => saidSchema.parse(JSON.parse(line)))
}
