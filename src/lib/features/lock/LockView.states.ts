import type { ComponentProps } from 'svelte';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import LockView from './LockView.svelte';

const nothing = (): void => undefined;
const base: ComponentProps<typeof LockView> = { kind: 'participant', isSet: false, onset: nothing, onremove: nothing };

export default defineStates(
	LockView,
	{ off: base, on: { ...base, isSet: true } },
	{ component: ShellView, props: { at: null, newMessages: false } }
);
