import { homeRegions } from '../access/regions.ts'

// Where the functions run. The page must call them where they are, so both sides read it here.
export const [functionsRegion] = homeRegions
