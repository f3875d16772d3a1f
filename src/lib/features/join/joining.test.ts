import { expect, test } from 'vitest';
import { Joining, type Needs } from './joining.svelte.ts';

const secret = 'abcdefghij-KLMNOPQR_12';

function needs(
	...answers: Awaited<ReturnType<Needs['join']>>[]
): Needs & { tried: string[]; held: string; out: number } {
	return {
		tried: [],
		held: '',
		out: 0,
		async join(text) {
			this.tried.push(text);
			return answers.shift() ?? { ok: false, code: 'failed' };
		},
		async signOut() {
			this.out++;
		},
		async kept() {
			return this.held;
		},
		async keep(text) {
			this.held = text;
		}
	};
}

test('a link joins after the four sentences, and its secret is forgotten', async () => {
	const app = needs({ ok: true });
	const joining = new Joining(app);
	await joining.start(`#${secret}`);
	expect([joining.step, app.held, app.tried]).toEqual(['before', secret, []]);
	await joining.accept();
	expect([joining.step, app.held, app.tried]).toEqual(['joined', '', [secret]]);
});

test('offline keeps the code, also when the app is closed, and tries again', async () => {
	const app = needs({ ok: false, code: 'offline' }, { ok: true });
	const joining = new Joining(app);
	await joining.start('');
	await joining.accept();
	joining.code = 'ABCDEFGH';
	await joining.useCode();
	expect([joining.step, app.held]).toEqual(['kept', 'ABCDEFGH']);
	const reopened = new Joining(app);
	await reopened.start('');
	await reopened.accept();
	expect(reopened.step).toBe('joined');
});

test('again does nothing unless a code waits', async () => {
	const app = needs({ ok: true });
	const joining = new Joining(app);
	await joining.again();
	expect(app.tried).toEqual([]);
});

test.each([
	['no_match', 'code', 'no_match', ''],
	['failed', 'code', 'failed', 'ABCDEFGH'],
	['already_bound', 'taken', null, '']
] as const)('%s leads to %s', async (code, step, problem, held) => {
	const app = needs({ ok: false, code });
	const joining = new Joining(app);
	await joining.use('ABCDEFGH');
	expect([joining.step, joining.problem, app.held]).toEqual([step, problem, held]);
});

test('half a code is told at once', async () => {
	const app = needs();
	const joining = new Joining(app);
	joining.code = 'ABC';
	await joining.useCode();
	expect([joining.problem, app.tried]).toEqual(['no_match', []]);
});

test('somebody else signs out', async () => {
	const app = needs({ ok: true });
	const joining = new Joining(app);
	await joining.use(secret);
	await joining.deny();
	expect([joining.step, app.out]).toEqual(['not_you', 1]);
});
