import Kit from './Kit.svelte';
import { defineStates } from './states.ts';

export default defineStates(Kit, { all: {} });
