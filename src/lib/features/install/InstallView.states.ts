import type { ComponentProps } from 'svelte';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import InstallView from './InstallView.svelte';

const base: ComponentProps<typeof InstallView> = {
	...{ kind: 'participant', platform: 'android', installed: false, canAsk: false, onask: () => undefined }
};

export default defineStates(
	InstallView,
	{
		android: base,
		iphone: { ...base, platform: 'ios' },
		'browser asks': { ...base, canAsk: true },
		done: { ...base, installed: true }
	},
	{ component: ShellView, props: { at: null, newMessages: false } }
);
