import { AMINA } from './amina/story.ts';
import { DANIEL } from './daniel/story.ts';
import { JONAS } from './jonas/story.ts';
import { OKSANA } from './oksana/story.ts';
import { YOHANNES } from './yohannes/story.ts';
import type { DemoStory } from './story.ts';

/** What the demo people have written and agreed in six weeks. */
export const STORIES: readonly DemoStory[] = [AMINA, OKSANA, JONAS, YOHANNES, DANIEL];
