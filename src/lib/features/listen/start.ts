/** Importing this puts listen buttons where screens have a place for one. */
import { listening } from '#lib/ui/listening.svelte.ts';
import ListenButton from './ListenButton.svelte';
import ListenSwitch from './ListenSwitch.svelte';

Object.assign(listening, { Button: ListenButton, Switch: ListenSwitch });
