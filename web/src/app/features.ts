import { lazyRouteComponent } from '@tanstack/react-router'
import type { ComponentType } from 'react'

// A feature's page is a file of its own, fetched when its route is.
type Module = { default: ComponentType }
export const page = (load: () => Promise<Module>) => lazyRouteComponent(load)
