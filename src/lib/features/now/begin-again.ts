import type { App } from '#lib/app/context.ts';

/** The participant's one tap after the end; answers with what kept it from happening. */
export function beginAgain(app: App, enrolmentId: string | undefined): () => Promise<'offline' | 'failed' | null> {
	return async () => {
		if (enrolmentId === undefined) return 'failed';
		const answer = await app.account.comeBack(enrolmentId);
		if (answer.ok) return null;
		return answer.code === 'offline' ? 'offline' : 'failed';
	};
}
