import { REST } from 'discord.js';
import { readConfig } from './config.js';
import { registerCommands } from './registerCommands.js';
import { runProgram } from './runProgram.js';
import { StartError } from './StartError.js';

await runProgram(async () => {
  const { token, api } = readConfig(process.env);
  const rest = new REST(api === undefined ? {} : { api }).setToken(token);
  const names = await registerCommands(rest).catch((cause) => {
    throw new StartError(`Discord refused: ${cause}`, { cause });
  });
  process.stdout.write(`Registered: ${names.join(', ')}\n`);
});
