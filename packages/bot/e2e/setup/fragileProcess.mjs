import { runTask } from '../../dist/src/work/task/runTask.js';
import { serveTasks } from '../../dist/src/work/task/serveTasks.js';

/**
 * The bot's own pool process, but for what the name of the first kernel's row says: 66 ends the process in
 * the middle, 77 goes on for ever, 88 takes a second.
 */
serveTasks(async (task, onStage) => {
  const { kernel } = task.recipe;
  const sign = Array.isArray(kernel) ? kernel[0][0] : 0;
  if (sign === 66) process.exit(1);
  if (sign === 77) while (true);
  if (sign === 88) await new Promise((resolve) => setTimeout(resolve, 1000));
  return runTask(task, onStage);
});
