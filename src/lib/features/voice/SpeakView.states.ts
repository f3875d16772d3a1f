import type { ComponentProps } from 'svelte';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import Plain from '../shell/Plain.svelte';
import SpeakView from './SpeakView.svelte';

const nothing = (): void => undefined;
type Shown = ComponentProps<typeof SpeakView>['recorder'];
const recorder = (change: Partial<Shown> = {}): Shown => ({
	...{ state: 'ready', problem: undefined, seconds: 0, start: async () => undefined, stop: nothing },
	...change
});
const ready = {
	...{ recording: null, recorder: recorder(), onundo: null },
	...{ ondrop: nothing, onsend: nothing, onclose: nothing }
};
const recorded = { media_type: 'audio/webm', seconds: 37, bytes: new ArrayBuffer(0) };

export default defineStates(
	SpeakView,
	{
		ready,
		recording: { ...ready, recorder: recorder({ state: 'recording', seconds: 67 }) },
		recorded: { ...ready, recording: recorded },
		longest: { ...ready, recording: { ...recorded, seconds: 120 } },
		deleted: { ...ready, onundo: nothing },
		refused: { ...ready, recorder: recorder({ problem: 'refused' }) },
		'no microphone': { ...ready, recorder: recorder({ problem: 'none' }) },
		'too short': { ...ready, recorder: recorder({ problem: 'short' }) }
	},
	{ component: Plain, props: { back: { href: '/messages', words: 'Meldinger' } } }
);
