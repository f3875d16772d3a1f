export const LONG = process.env['STEGVIS_LONG'] === '1';

/** The seed of `npm test`: a change is judged by the same calls as the one before it; new ones are tried by `test:long`. */
const USUAL_SEED = 454_489_268;

/** `FUZZ_SEED=…` with the seed of a run that failed repeats it. */
export const SEED = Number(process.env['FUZZ_SEED'] ?? (LONG ? Date.now() % 2 ** 31 : USUAL_SEED));

/** How long one test may take, in milliseconds. */
export const LIMIT = LONG ? 3_600_000 : 60_000;
