import type { Component, ComponentProps, Snippet } from 'svelte';

type Anything = Record<string, unknown>;

/** A screen in each of its drawn states, for looking at it and for the accessibility tests; never part of the app. */
export interface States {
	component: Component<Anything>;
	states: Record<string, Anything>;
	/** What stands round the screen, e.g. the shell with the bar. */
	within?: { component: Component<Anything>; props: Anything };
}

/** Ties a view to the props of each of its states. `within` gets the view as its children. */
export function defineStates<View extends Component<never>, Around extends Component<never>>(
	component: View,
	states: Record<string, ComponentProps<View>>,
	within?: { component: Around; props: Omit<ComponentProps<Around>, 'children'> & { children?: Snippet } }
): States {
	return { component, states, within } as unknown as States;
}
