/** `npm run check`: types, lint, import direction, styles, format, catalogues. */
import { checks } from './checks.ts';
import { runAll } from './steps.ts';

// The first step compiles them for all that follow.
process.env['LANGUAGES_COMPILED'] = '1';

await runAll([checks]);
