import { onTaskDispatched } from 'firebase-functions/v2/tasks'
import { runTask } from './run-task.ts'
import { taskOptions } from './task-options.ts'

export const tasksNormal = onTaskDispatched(taskOptions('normal'), (request) => runTask(request.data))
