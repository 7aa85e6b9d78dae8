import { z } from 'zod'

// Who outside is sent a film's words and pictures, as users know them. A workspace allows them by name.
export const vendorNames = ['google', 'runpod', 'replicate', 'fal'] as const
export const vendorNameSchema = z.enum(vendorNames)
export type VendorName = (typeof vendorNames)[number]

// Whom workspaces have that were made before their owners could say: those that our terms named then. It does not grow.
export const firstVendors: readonly VendorName[] = ['google', 'runpod', 'replicate', 'fal']

// Who writes, speaks and puts prompts into English.
export const writersVendor: VendorName = 'google'

// Nothing said, in what was kept before: the first ones.
export const allowsVendor = (allowed: readonly VendorName[] | undefined, vendor: VendorName): boolean =>
  (allowed ?? firstVendors).includes(vendor)
