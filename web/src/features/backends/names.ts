import { useMadeNames } from '../../ui/use-made-names.ts'

export const useBackendName = () => useMadeNames().backend
