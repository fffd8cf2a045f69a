import e2e from './vitest.e2e.config.mts';

export default { test: { ...e2e.test, include: ['e2e/bench/*.bench.ts'] } };
