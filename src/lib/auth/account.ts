import type { AccessDay } from '../core/access/types.ts';
import type { ProjectCount } from '../core/counts/project.ts';
import type { Part } from '../core/method/methods.ts';
import type { Device } from '../core/device/types.ts';
import type { Colleague, Method } from '../core/team/types.ts';
import type { Translator } from '../core/translation/translator.ts';

export type Result<Code extends string> = { ok: true } | { ok: false; code: Code };

export type EnrolResult = { ok: true; enrolment_id: string } | { ok: false; code: string };

export type InviteResult =
	{ ok: true; link: string; code: string; code_expires_at: string; expires_at: string } | { ok: false; code: string };

/** What needs the network at once: joining, signing in and out, and a worker's invitations. */
export interface Account {
	/** Joins with a link secret or a spoken code; safe to repeat when the answer was lost. */
	join(text: string): Promise<Result<'no_match' | 'already_bound' | 'offline' | 'failed'>>;
	/** Sends a sign-in code to a worker. */
	requestCode(email: string): Promise<Result<'offline' | 'failed' | 'too_many'>>;
	verifyCode(email: string, code: string): Promise<Result<'no_match' | 'offline' | 'failed' | 'already_bound'>>;
	/** Wipes everything of this person from the phone; works offline. Unsent changes are lost: say so first. */
	signOut(): Promise<void>;
	enrol(participant: { display_name: string; language: string; method: Method }): Promise<EnrolResult>;
	invite(enrolmentId: string): Promise<InviteResult>;
	/**
	 * Ends an enrolment: its participant is told, and until when it is kept.
	 * @param comeBackUntil the last day on which one tap begins it again, 'YYYY-MM-DD'; null = not at all.
	 */
	close(enrolmentId: string, comeBackUntil: string | null): Promise<Result<string>>;
	/** The participant begins again after the end. */
	comeBack(enrolmentId: string): Promise<Result<string>>;
	/** A lead chooses which parts of the app a participant is offered; null = the method's own. */
	offer(enrolmentId: string, parts: readonly Part[] | null): Promise<Result<string>>;
	/** The phones that can read what this one can, this one first. */
	devices(): Promise<{ ok: true; devices: Device[] } | { ok: false; code: string }>;
	/** Who has got and opened the participant's plan and talk, the newest day first. */
	access(): Promise<{ ok: true; days: AccessDay[] } | { ok: false; code: string }>;
	/** Signs another phone of the same person out. */
	revoke(deviceId: string): Promise<Result<string>>;
	/** Workers of the same office. */
	colleagues(): Promise<{ ok: true; people: Colleague[] } | { ok: false; code: string }>;
	/** Numbers of the office, for its lead. */
	projectCounts(): Promise<{ ok: true; counts: ProjectCount[] } | { ok: false; code: string }>;
	/** An encrypted file of an attachment. */
	file(enrolmentId: string, id: string): Promise<{ ok: true; data: ArrayBuffer } | { ok: false; code: string }>;
	/** Own words in another language, by the office's machine. */
	translate: Translator['translate'];
	/** What the office's machine knows, for its lead; `off` when the operator has set up none. */
	translatorLanguages(): Promise<{ ok: true; tags: string[] } | { ok: false; code: string }>;
	/** A link for a second phone of the same participant; ten minutes, once. */
	pair(): Promise<{ ok: true; link: string; expires_at: string } | { ok: false; code: string }>;
}
