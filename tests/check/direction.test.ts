import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const eslint = new ESLint();

async function messagesFor(filePath: string, code: string): Promise<string[]> {
	const [result] = await eslint.lintText(code, { filePath });
	return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

test.each([
	['src/lib/data/x.ts', "import '#lib/sync/push.ts';"],
	['src/lib/data/task/x.ts', "import '../../remote/client.ts';"],
	['src/lib/core/task/x.ts', "import '#lib/data/store.ts';"],
	['src/lib/core/task/x.ts', "import 'svelte';"],
	['src/lib/ui/x.ts', "import '#lib/core/rows.ts';"],
	['src/lib/features/now/x.ts', "import 'dexie';"],
	['src/lib/features/now/x.ts', "import '../../sync/engine.ts';"],
	['src/lib/sync/x.ts', "import '@supabase/supabase-js';"],
	['src/routes/x.ts', "import '#lib/remote/client.ts';"],
	['src/service-worker/x.ts', "import '#lib/core/rows.ts';"]
])('%s may not hold %s', async (file, code) => {
	expect(await messagesFor(file, code)).toContain('no-restricted-imports');
});

test.each([
	['src/lib/data/task/x.ts', "import '../../core/sync/apply.ts';"],
	['src/lib/data/x.ts', "import 'dexie';"],
	['src/lib/sync/x.ts', "import '#lib/remote/client.ts';"],
	['src/lib/features/now/x.ts', "import '#lib/ui/Row.svelte';"],
	['src/routes/x.ts', "import '#lib/features/now/Now.svelte';"]
])('%s may hold %s', async (file, code) => {
	expect(await messagesFor(file, code)).not.toContain('no-restricted-imports');
});

test('core gets the time as an argument', async () => {
	expect(await messagesFor('src/lib/core/x.ts', 'export const t = Date.now();')).toContain('no-restricted-syntax');
	expect(await messagesFor('src/lib/core/x.ts', 'export const t = new Date();')).toContain('no-restricted-syntax');
});
