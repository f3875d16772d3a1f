import type { PhraseParams } from '../message/types.ts';
import type { Row } from '../rows.ts';

export type TaskStatus = 'proposed' | 'planned' | 'done' | 'parked' | 'dropped';
export type AssigneeKind = 'participant' | 'worker' | 'other';
export type Repeat = 'daily' | 'weekly' | 'biweekly' | 'monthly';
/** The four degrees of a review (OOT). */
export type Degree = 'not' | 'partly' | 'mostly' | 'done';
export type Answer = 'yes' | 'no' | 'talk';

/** A small step, or a promise: the same row and the same rules whoever is to do it. */
export interface Task extends Row {
	kind: 'step' | 'call_me';
	/** Own words, at most 200 characters; empty when the title comes from the catalogue. */
	title: string;
	phrase_key: string | null;
	phrase_params: PhraseParams | null;
	/** At most 2,000 characters. */
	note: string | null;
	assignee_kind: AssigneeKind;
	/** Person id of the worker when `assignee_kind` is `worker`. */
	assignee_id: string | null;
	/** Name of somebody outside the app when `assignee_kind` is `other`. */
	assignee_name: string | null;
	due_on: string | null;
	/** `HH:MM`, 24 hours, local to Norway. */
	due_time: string | null;
	status: TaskStatus;
	/** The assignee's answer to a proposal. */
	answer: Answer | null;
	help: 'none' | 'wanted';
	/** The assignee's own words, e.g. why it is late. */
	progress_note: string | null;
	done_at: string | null;
	/** The goal this is a step towards. */
	goal_id: string | null;
	/** A worker wrote it sitting beside the participant, who confirms it by saying yes. */
	together: boolean;
	/** "Can I do this alone?" 0 to 10, by who is to do it. */
	confidence: number | null;
	/** How I will do it: own way, when, where, what could get in the way, what then; at most 300 characters each. */
	own_way: string | null;
	own_when: string | null;
	own_where: string | null;
	obstacle: string | null;
	plan_b: string | null;
	/** A routine that comes again; ticks of it are in core/routine. */
	repeat: Repeat | null;
	/** How it went, by each side for itself. */
	review_participant: Degree | null;
	review_worker: Degree | null;
}
