export { apiVersion, type Calls } from './calls.ts'
export { type CallOptions, type Client, type Options, peace } from './client.ts'
export { PeaceProblem } from './problem.ts'
export { type Build, isOver, watch } from './watch.ts'
