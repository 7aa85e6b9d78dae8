import { onTaskDispatched } from 'firebase-functions/v2/tasks'
import { runTask } from './run-task.ts'
import { taskOptions } from './task-options.ts'

export const tasksHigh = onTaskDispatched(taskOptions('high'), (request) => runTask(request.data))
