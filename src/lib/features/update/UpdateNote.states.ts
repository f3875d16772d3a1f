import { defineStates } from '../../../../tests/e2e/states/states.ts';
import UpdateNote from './UpdateNote.svelte';

const onapply = () => undefined;

export default defineStates(UpdateNote, { ready: { onapply }, sending: { onapply, wait: true } });
