export const LONG = process.env['STEGVIS_LONG'] === '1';

/** `FUZZ_SEED=…` with the seed of a run that failed repeats it. */
export const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);

/** How long one test may take, in milliseconds. */
export const LIMIT = LONG ? 3_600_000 : 60_000;
