/** Names tell which pack a file is in, to who makes the packs (packs.ts) and to who takes them apart (service-worker/packs.ts). */

export type Audience = 'participant' | 'worker';

/** Routes' files, a line each, are in `nodes`. */
export const IN_PACK: Readonly<Record<Audience, RegExp>> = {
	participant: /\/(?:nodes\/(?!w-)|chunks\/p-)[^/]+\.js$/,
	worker: /\/(?:nodes|chunks)\/w-[^/]+\.js$/
};

/** @param file path of a file of the build. */
export const isPacked = (file: string): boolean => Object.values(IN_PACK).some((inPack) => inPack.test(file));
