import { samplePhoto } from '#lib/core/attachment/sample.ts';
import type { Attachment } from '#lib/core/attachment/types.ts';
import type { Pending } from '#lib/core/sync/apply.ts';
import { FACES } from '../../../../supabase/local/demo/faces.ts';
import { longTitle } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import Plain from '../shell/Plain.svelte';
import PhotosView from './PhotosView.svelte';

const photo = (id: string, change: Partial<Attachment> = {}, pending = false): Pending<Attachment> => ({
	...samplePhoto({ id, ...change }),
	pending
});
const nothing = (): void => undefined;
const some = {
	...{ online: true, load: async () => FACES.kari, onfiles: nothing, onremove: nothing, onsend: nothing },
	photos: [
		photo('1', { room: 'Bad' }),
		photo('2'),
		photo('3', { arrived: false }, true),
		photo('4', { arrived: false }),
		photo('5', { moment: 'moving_out' })
	]
};

export default defineStates(
	PhotosView,
	{
		some,
		none: { ...some, photos: [] },
		offline: { ...some, online: false, load: async () => null },
		refused: { ...some, refused: ['4'] },
		heic: { ...some, problem: 'heic' as const },
		'no photo': { ...some, problem: 'unreadable' as const },
		removed: { ...some, onundo: nothing },
		'the worker’s': { ...some, onfiles: undefined, onremove: undefined },
		'long text': { ...some, photos: [photo('1', { room: longTitle }), photo('2')] }
	},
	{ component: Plain, props: { back: { href: '/home', words: 'Hjem' } } }
);
