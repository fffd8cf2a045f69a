import { REST } from 'discord.js';
import { readConfig } from './config.js';
import { ConfigError } from './readSettings.js';
import { registerCommands } from './registerCommands.js';

try {
  const { token, api } = readConfig(process.env);
  const rest = new REST(api === undefined ? {} : { api }).setToken(token);
  const names = await registerCommands(rest);
  process.stdout.write(`Registered: ${names.join(', ')}\n`);
} catch (error) {
  const message = error instanceof ConfigError ? error.message : `Discord refused: ${error}`;
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
