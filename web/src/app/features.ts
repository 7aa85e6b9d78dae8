import { lazyRouteComponent } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { MissingPart } from '../ui/missing-part.ts'

// A feature's page is a file of its own, fetched when its route is. The router would reload the whole app when it cannot
// be fetched, and nobody asked for that.
type Module = { default: ComponentType }
export const page = (load: () => Promise<Module>) =>
  lazyRouteComponent(() =>
    load().catch((cause: unknown) => {
      throw new MissingPart(String(cause), { cause })
    }),
  )
