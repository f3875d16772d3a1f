import { run } from '../../supabase/local/run.ts';

/** The embedded server as a program of its own, for tests that kill it: `embedded-process.ts <dataDir> <buildDir> <port>`. */
const [dataDir = '', buildDir = '', port = '0'] = process.argv.slice(2);
await run({ dataDir, buildDir, port: Number(port), pgPort: 0, demo: false, throwAway: true });
