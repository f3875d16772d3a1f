import type { ComponentProps } from 'svelte';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import LockedView from './LockedView.svelte';

const nothing = (): void => undefined;
const base: ComponentProps<typeof LockedView> = {
	...{ wrong: false, wait: 0, busy: false, unsent: 0, onopen: nothing, onforgot: nothing }
};

export default defineStates(LockedView, {
	locked: base,
	wrong: { ...base, wrong: true },
	waiting: { ...base, wrong: true, wait: 28 }
});
