import type { ErrorDetails } from '@peace/core/errors'
import { sentenceOf } from '@peace/core/errors/words'
import type { Language } from '@peace/core/ids'
import { type ApiKey, routeOfTool, saidByTool } from '@peace/core/open'
import { printFountain, type Scene } from '@peace/core/screenplay'
import { transportError } from '../door/answer.ts'
import { type CallRoute, mcpFor } from './mcp.ts'
import { callAs, type RawRequest } from './program.store.ts'

// An assistant's request, answered by the tools of its key.

const carried = ['content-type', 'accept', 'mcp-protocol-version', 'mcp-method', 'mcp-name']

const asWeb = (request: RawRequest): globalThis.Request => {
  const headers = new Headers(
    carried.flatMap((name): [string, string][] => {
      const value = request.get(name)
      return value === undefined ? [] : [[name, value]]
    }),
  )
  const body = request.method === 'POST' ? { body: JSON.stringify(request.body) } : {}
  return new globalThis.Request(`https://${request.hostname || 'localhost'}/mcp`, {
    ...{ method: request.method, headers },
    ...body,
  })
}

const scriptBy =
  (call: CallRoute, key: ApiKey) =>
  async (filmId: string): Promise<string> => {
    const scenes: Scene[] = []
    let after: string | undefined
    do {
      const page = (await call(routeOfTool('listScenes', key.scopes), {
        ...{ filmId, limit: 100 },
        ...(after === undefined ? {} : { after }),
      })) as { scenes: Scene[]; next?: string }
      scenes.push(...page.scenes)
      after = page.next
    } while (after !== undefined)
    return printFountain(scenes)
  }

export const answerAssistant = (
  request: RawRequest,
  key: ApiKey,
  language: Language,
  now: () => number,
): Promise<globalThis.Response> => {
  const call: CallRoute = (route, given) => callAs(key, route, saidByTool(route, given), request, now())
  const refusalOf = (error: unknown) => {
    const { code, values } = transportError(error, { door: 'mcp', uid: undefined }).details as ErrorDetails
    const title = sentenceOf(code, language, values)
    return { code, title: values.confirmAt === undefined ? title : `${title} ${values.confirmAt}` }
  }
  return mcpFor({ key, call, refusalOf, scriptOf: scriptBy(call, key) }).fetch(asWeb(request))
}
