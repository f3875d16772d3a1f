/** What comes with the first message that is spoken or heard: one file, since who does the one soon does the other. */
export { default as Heard } from './Heard.svelte';
export { default as Speak } from './Speak.svelte';
