import { engineFaults } from './engine.ts'
import type { FoundFault } from './fault.ts'
import { moneyFaults } from './money.ts'
import { trustFaults } from './trust.ts'

export const allFaults: readonly FoundFault[] = [...moneyFaults, ...engineFaults, ...trustFaults]
