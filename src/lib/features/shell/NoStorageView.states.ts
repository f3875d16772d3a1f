import { defineStates } from '../../../../tests/e2e/states/states.ts';
import NoStorageView from './NoStorageView.svelte';

export default defineStates(NoStorageView, {
	shut: { onretry: () => undefined },
	'held by another window': { held: true, onretry: () => undefined }
});
