import { expect, test } from 'vitest';
import { Signing, type Needs } from './signing.svelte.ts';

function needs(over: Partial<Needs> = {}): Needs {
	return { requestCode: async () => ({ ok: true }), verifyCode: async () => ({ ok: true }), ...over };
}

test('an address, then the code, with spaces as people type them', async () => {
	const sent: string[] = [];
	const signing = new Signing(
		needs({
			verifyCode: async (email, code) => {
				sent.push(email, code);
				return { ok: true };
			}
		})
	);
	signing.email = ' kari@fjordvik.example ';
	await signing.send();
	expect(signing.step).toBe('code');
	signing.code = '123 456';
	await signing.check();
	expect([signing.step, sent]).toEqual(['done', ['kari@fjordvik.example', '123456']]);
});

test.each(['offline', 'too_many', 'failed'] as const)('%s keeps the address', async (code) => {
	const signing = new Signing(needs({ requestCode: async () => ({ ok: false, code }) }));
	signing.email = 'kari@fjordvik.example';
	await signing.send();
	expect([signing.step, signing.problem, signing.email]).toEqual(['email', code, 'kari@fjordvik.example']);
});

test('a wrong code can be corrected, or another address taken', async () => {
	const signing = new Signing(needs({ verifyCode: async () => ({ ok: false, code: 'no_match' }) }));
	await signing.send();
	await signing.check();
	expect([signing.step, signing.problem]).toEqual(['code', 'no_match']);
	signing.back();
	expect([signing.step, signing.problem]).toEqual(['email', null]);
});

test('a second press while the first is on its way asks nothing', async () => {
	let asked = 0;
	const signing = new Signing(
		needs({
			requestCode: async () => {
				asked++;
				return { ok: true };
			}
		})
	);
	await Promise.all([signing.send(), signing.send()]);
	expect(asked).toBe(1);
});
