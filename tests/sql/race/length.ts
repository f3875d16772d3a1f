const long = process.env['STEGVIS_LONG'] === '1';

/** How long races run, in milliseconds: short on every change, a minute in `npm run test:long`. */
export const RUN_MS = long ? 60_000 : 5_000;
export const DEVICES = long ? 40 : 12;
export const LIMIT = RUN_MS * 2 + 60_000;
