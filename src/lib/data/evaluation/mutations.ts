import type { Evaluation } from '../../core/evaluation/types.ts';
import { patch, put, type Writer } from '../writer.ts';

/** Answers with the evaluation's id as soon as it is kept on the phone. */
export const create = (
	app: Writer,
	fields: Pick<Evaluation, 'enrolment_id' | 'audience_id' | 'learnt' | 'next_plan' | 'lang'>
): Promise<string> => put(app, 'evaluation', fields);

export const change = (
	app: Writer,
	evaluation: Evaluation,
	values: Partial<Pick<Evaluation, 'learnt' | 'next_plan' | 'lang' | 'worker_words'>>
): Promise<void> => patch(app, 'evaluation', evaluation, values);
