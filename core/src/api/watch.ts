import { z } from 'zod'
import { faultSchema } from '../watch/fault.ts'
import { callable } from './callable.ts'

export const watchApi = {
  tellFault: callable('A page broke: what it says of that goes to the log.', faultSchema, z.object({})),
}
