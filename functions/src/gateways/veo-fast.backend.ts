import { veoModel } from './veo.backend.ts'

export const veoFastGateway = veoModel('veo-fast', 'veoFastModel', 'veoFastLocation')
