/**
 * Screens that are opened later travel to the phone as one file for participants and one for workers, and their styles as
 * a third, which the service worker takes apart: as files of their own they would be half as heavy again. A screen that is
 * opened before its pack is here comes as its own files.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { ARRIVING, onlyForWorkers } from './chunks.ts';
import { IN_PACK, type Pack } from './pack-names.ts';

/** As the service worker asks for them (service-worker/packs.ts). */
const PACKS: Readonly<Record<Pack, string>> = {
	participant: '_app/packs/participant.json',
	worker: '_app/packs/worker.json',
	style: '_app/packs/style.json'
};

export function packs(): Plugin {
	let isWorkers: (modules: readonly string[]) => boolean = () => false;
	let importedBy: (id: string | null) => readonly string[] = () => [];
	return {
		name: 'packs',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		outputOptions(options) {
			const { chunkFileNames: usual, entryFileNames } = options;
			return {
				...options,
				// Lists of styles stand in many files; a name that tells what is in them would travel along.
				assetFileNames: '_app/immutable/assets/[hash][extname]',
				entryFileNames({ facadeModuleId, name }) {
					return isWorkers(importedBy(facadeModuleId))
						? `_app/immutable/${name.replace('/', '/w-')}.[hash].js`
						: String(entryFileNames);
				},
				chunkFileNames(chunk) {
					const name = typeof usual === 'function' ? usual(chunk) : (usual ?? '');
					if (/\/lang-/.test(name) || ARRIVING.test(chunk.name)) return name;
					return `_app/immutable/chunks/${isWorkers(chunk.moduleIds) ? 'w' : 'p'}-[hash].js`;
				}
			};
		},
		renderStart() {
			isWorkers = onlyForWorkers(this);
			importedBy = (id) => this.getModuleInfo(id ?? '')?.importedIds ?? [];
		},
		// Only what is written is what a phone would fetch: until then others still change the code.
		writeBundle({ dir = '' }, bundle) {
			for (const [which, name] of Object.entries(PACKS)) {
				mkdirSync(dirname(join(dir, name)), { recursive: true });
				writeFileSync(join(dir, name), pack(bundle, IN_PACK[which as Pack]));
			}
		}
	};
}

/** Code or styles by path, the longest first: what the others repeat was there before. In other orders the same code weighed up to 0.8 KiB more. */
function pack(bundle: Rolldown.OutputBundle, inPack: RegExp): string {
	const files = Object.values(bundle).flatMap((file) =>
		inPack.test(file.fileName) ? [[`/${file.fileName}`, textOf(file)] as const] : []
	);
	return JSON.stringify(Object.fromEntries(files.sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))));
}

function textOf(file: Rolldown.OutputChunk | Rolldown.OutputAsset): string {
	if (file.type === 'chunk') return file.code;
	return typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source);
}
