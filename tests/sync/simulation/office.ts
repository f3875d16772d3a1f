import type { Stage } from '../world.ts';
import { backup } from '../backup.ts';
import type { Office } from './events.ts';

/** What others do to the database during a run. */
export class OfficeWork {
	#restore: (() => Promise<void>) | null = null;
	#forgotten = false;
	#siri = false;
	/** Sign-ins of each phone. */
	readonly #signIns: readonly string[];

	constructor(
		readonly stage: Stage,
		signIns: readonly string[]
	) {
		this.#signIns = signIns;
	}

	/** False when it changed nothing. */
	async do(event: Office): Promise<boolean> {
		const { db } = this.stage;
		switch (event.what) {
			case 'out':
			case 'in':
				return this.#membership(event.what === 'in');
			case 'forget':
				return this.#forget();
			case 'remember':
				return this.#remember();
			case 'yes':
			case 'yes_all':
				return this.#letSiriIn(event.what);
			case 'siri leaves':
				this.#siri = false;
				await this.stage.siriLeaves();
				return true;
			case 'revoke':
				await db.query('update app.sign_in set revoked_at = now() where auth_user_id = $1', [this.#signIns[event.who]]);
				return true;
			case 'close enrolment':
			case 'open enrolment':
				await db.query(
					'update app.enrolment set closed_at = case when $2 then coalesce(closed_at, now()) end where id = $1',
					[this.stage.team.enrolment, event.what === 'close enrolment']
				);
				return true;
			case 'epoch':
				await db.query('update app.sync_meta set epoch = gen_random_uuid()');
				return true;
			case 'backup':
				this.#restore = await backup(db);
				return true;
			case 'restore':
				return this.#goBack();
			case 'purge':
				await db.query(`update app.sync_refusal set at = at - interval '100 days'`);
				await db.query('select private.tick()');
				return true;
		}
	}

	/** All that may come back comes back. */
	async end(): Promise<void> {
		await this.#remember();
		await this.#membership(true);
	}

	async #membership(isIn: boolean): Promise<boolean> {
		await this.stage.db.query(
			`update app.audience_member set removed_at = case when $3 then null else coalesce(removed_at, now()) end
			where person_id = $1 and audience_id = any ($2)`,
			[this.stage.world.ids.kari, this.#karis(), isIn]
		);
		return true;
	}

	async #forget(): Promise<boolean> {
		this.#forgotten = true;
		await this.stage.db.query('delete from app.audience_member where person_id = $1 and audience_id = any ($2)', [
			this.stage.world.ids.kari,
			this.#karis()
		]);
		return true;
	}

	async #remember(): Promise<boolean> {
		if (!this.#forgotten) return false;
		this.#forgotten = false;
		await this.stage.db.query(
			'insert into app.audience_member (person_id, audience_id) select $1, unnest($2::uuid[]) on conflict do nothing',
			[this.stage.world.ids.kari, this.#karis()]
		);
		return true;
	}

	async #letSiriIn(answer: 'yes' | 'yes_all'): Promise<boolean> {
		if (this.#siri) return false;
		this.#siri = true;
		await this.stage.letSiriIn(answer);
		return true;
	}

	async #goBack(): Promise<boolean> {
		if (this.#restore === null) return false;
		await this.#restore();
		const [row] = await this.stage.db.query<{ siri: boolean; kari: boolean }>(
			`select exists (select from app.team_member where person_id = $1 and removed_at is null) as siri,
			exists (select from app.audience_member where person_id = $2 and audience_id = $3) as kari`,
			[this.stage.world.ids.siri, this.stage.world.ids.kari, this.stage.team.audience]
		);
		this.#siri = row?.siri ?? false;
		this.#forgotten = !(row?.kari ?? true);
		return true;
	}

	#karis(): string[] {
		return [this.stage.team.audience, this.stage.direct.audience];
	}
}
