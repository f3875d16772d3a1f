/** Names tell which pack a file is in, to who makes the packs (packs.ts) and to who takes them apart (service-worker/packs.ts). */

/** Screens by who opens them, and how all of them look. */
export type Pack = 'participant' | 'worker' | 'style';

/** Routes' files, a line each, are in `nodes`. */
export const IN_PACK: Readonly<Record<Pack, RegExp>> = {
	participant: /\/(?:nodes\/(?!w-)|chunks\/p-)[^/]+\.js$/,
	worker: /\/(?:nodes|chunks)\/w-[^/]+\.js$/,
	style: /\/assets\/[^/]+\.css$/
};

/** @param file path of a file of the build. */
export const isPacked = (file: string): boolean => Object.values(IN_PACK).some((inPack) => inPack.test(file));
