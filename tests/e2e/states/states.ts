import type { Component, Snippet } from 'svelte';

type Anything = Record<string, unknown>;

/** As svelte's ComponentProps, for a component whose props are not known yet. */
type PropsOf<Part> = Part extends (internals: never, props: infer Props) => unknown ? Props : never;

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
	states: Record<string, PropsOf<View>>,
	within?: { component: Around; props: Omit<PropsOf<Around>, 'children'> & { children?: Snippet } }
): States {
	return { component, states, within } as unknown as States;
}
