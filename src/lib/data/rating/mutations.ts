import type { Rating } from '../../core/rating/types.ts';
import { patch, put, remove as removeRow, type Writer } from '../writer.ts';

export type NewRating = Omit<Rating, 'id' | 'created_by' | 'created_at' | 'updated_at' | 'ver'>;

/** Answers with the rating's id as soon as it is kept on the phone. */
export const create = (app: Writer, fields: NewRating): Promise<string> => put(app, 'rating', fields);

/** The words can be changed; a number that was given stays. */
export const change = (
	app: Writer,
	rating: Rating,
	values: Partial<Pick<Rating, 'not_lower' | 'one_up'>>
): Promise<void> => patch(app, 'rating', rating, values);

export const remove = (app: Writer, rating: Rating): Promise<void> => removeRow(app, 'rating', rating);
