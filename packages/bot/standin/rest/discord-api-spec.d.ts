// The package's own types of these schemas stand in JavaScript, which TypeScript does not read. Each is a ZodMiniType.
declare module 'discord-api-spec/zod';
