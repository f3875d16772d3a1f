import { sampleCheckIn } from '#lib/core/checkin/sample.ts';
import { sampleApplication } from '#lib/core/job/sample.ts';
import { longTitle } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import Part from '../agreement/Part.states.svelte';
import FollowAlongView from './FollowAlongView.svelte';

const nothing = (): void => undefined;
const job = sampleApplication({ id: 'work', stage: 'employed', stage_on: '2026-11-02' });
const today = '2026-11-23';
const said = [
	sampleCheckIn({ answer: 'so_so', words: 'Bussen går for sent.' }),
	sampleCheckIn({ id: 'first', said_on: '2026-11-09' })
];
const base = {
	...{ job, said, isWorker: false, today, draft: '' },
	...{ ondraft: nothing, onsay: nothing, onwords: nothing, onstop: nothing }
};

export default defineStates(
	FollowAlongView,
	{
		asked: base,
		'just started': { ...base, job: { ...job, stage_on: today }, said: [] },
		answered: { ...base, said: [sampleCheckIn({ id: 'now', answer: 'hard', said_on: today }), ...said] },
		'line too long': { ...base, draft: 'å'.repeat(501), said: [sampleCheckIn({ said_on: today })] },
		stopped: { ...base, job: { ...job, follow_stopped_on: '2026-11-20' } },
		ended: { ...base, job: { ...job, stage: 'ended' } },
		worker: { ...base, isWorker: true },
		'worker, nothing yet': { ...base, isWorker: true, said: [] },
		'long text': { ...base, said: [sampleCheckIn({ words: longTitle.repeat(5) })] }
	},
	{ component: Part, props: {} }
);
