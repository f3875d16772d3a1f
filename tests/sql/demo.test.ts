import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedDemo } from '../../supabase/local/demo/seed.ts';
import { freshDatabase } from './db.ts';

const db = await freshDatabase();
const pool = new pg.Pool({ connectionString: db.url() });
beforeAll(() => seedDemo(pool, new Date('2026-11-21T12:00:00Z')));
afterAll(async () => {
	await pool.end();
	await db.drop();
});

const count = async (sql: string): Promise<number> => Number((await db.query<{ n: string }>(sql))[0]?.n);
const AMINA = `(select e.id from app.enrolment e where e.display_name = 'Amina')`;

test('Amina has six weeks of history: 40 messages and 12 tasks in every state', async () => {
	expect(await count(`select count(*) n from app.message where enrolment_id = ${AMINA}`)).toBe(40);
	expect(await count(`select count(*) n from app.task where enrolment_id = ${AMINA}`)).toBe(12);
	expect(await count(`select count(distinct status) n from app.task where enrolment_id = ${AMINA}`)).toBe(5);
	expect(await count(`select count(distinct audience_id) n from app.message where enrolment_id = ${AMINA}`)).toBe(3);
	expect(
		await count(`select extract(day from now() - min(sent_at)) n from app.message where enrolment_id = ${AMINA}`)
	).toBeGreaterThanOrEqual(40);
});

test("one worker's promise is late", async () => {
	expect(
		await count(
			`select count(*) n from app.task where assignee_kind = 'worker' and status = 'planned' and due_on < '2026-11-21'`
		)
	).toBe(1);
});

test('messages lie in the order they were written', async () => {
	expect(
		await count(`select count(*) n from (select sent_at, lag(sent_at) over (partition by m.audience_id order by c.ver, m.id) before
			from app.message m join app.change c on c.row_id = m.id) x where sent_at < before`)
	).toBe(0);
});

test('every worker and participant number cannot exist', async () => {
	expect(
		await count(
			`select count(*) n from (select phone from app.office_member union all select phone from app.enrolment) x where phone !~ '^\\+47 0'`
		)
	).toBe(0);
});

test('a database with people in it is left alone', async () => {
	await seedDemo(pool);
	expect(await count('select count(*) n from app.office')).toBe(1);
});
