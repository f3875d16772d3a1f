import type { Mutation, Numbered, PushReply, RefusalCode } from '#lib/core/sync/protocol.ts';
import type { Database } from '../../sql/db.ts';

/** Where a text is meant to stand. */
export interface Text {
	text: string;
	who: number;
	row: string;
	col: string;
	/** What the writer saw there; writing over it on purpose is no loss. */
	was: string | null;
	/** What the database did with it, as far as it has seen it. */
	verdict: 'unseen' | 'carried out' | RefusalCode;
	/** Carried out, and undone when an earlier backup was restored. */
	undone: boolean;
	/** It may be gone, and why. */
	excuse: string | null;
}

/** All texts that people have written in a run, each of them once, and what the database has answered to each. */
export class Texts {
	readonly all = new Map<string, Text>();
	/** Numbers of logs that the database has dealt with, and the texts in them. */
	readonly #done = new Map<string, { seq: number; texts: string[] }[]>();

	wrote(text: Omit<Text, 'verdict' | 'undone' | 'excuse'>): void {
		this.all.set(text.text, { ...text, verdict: 'unseen', undone: false, excuse: null });
	}

	/** The database has carried out a push, whether or not the phone hears of it. */
	judge(client: string, mutations: readonly Numbered[], reply: PushReply): void {
		if (!reply.ok) return;
		const done = this.#done.get(client) ?? [];
		this.#done.set(client, done);
		const known = new Set(done.map(({ seq }) => seq));
		const codes = new Map(reply.refused.map(({ seq, code }) => [seq, code]));
		for (const mutation of mutations) {
			if (mutation.seq > reply.last_seq || known.has(mutation.seq)) continue;
			const texts = wordsIn(mutation);
			done.push({ seq: mutation.seq, texts });
			for (const text of texts) this.#judgeOne(text, mutation.id, codes.get(mutation.seq) ?? 'carried out');
		}
	}

	#judgeOne(text: string, row: string, verdict: Text['verdict']): void {
		const known = this.all.get(text);
		// Sent again under another number: the first one counts.
		if (known === undefined || (known.verdict === 'carried out' && !known.undone && verdict !== 'carried out')) return;
		known.verdict = verdict;
		known.row = row;
		if (verdict === 'carried out') known.undone = false;
	}

	/** The database stands where it stood at the backup: what it has done since is undone. */
	async undo(db: Database): Promise<void> {
		const rows = await db.query<{ id: string; last: number }>('select id, last_seq::int as last from app.sync_client');
		const last = new Map(rows.map((row) => [row.id, row.last]));
		for (const [client, done] of this.#done) {
			const upTo = last.get(client) ?? 0;
			for (const { texts } of done.filter(({ seq }) => seq > upTo)) {
				for (const text of texts) {
					const known = this.all.get(text);
					if (known?.verdict === 'carried out') known.undone = true;
				}
			}
			this.#done.set(
				client,
				done.filter(({ seq }) => seq <= upTo)
			);
		}
	}
}

/** The strings a mutation carries. */
export function wordsIn(mutation: Mutation): string[] {
	if (mutation.op === 'put') return Object.values(mutation.row).filter((value) => typeof value === 'string');
	if (mutation.op !== 'patch') return [];
	return Object.values(mutation.cols).flatMap(({ now }) => (typeof now === 'string' ? [now] : []));
}
