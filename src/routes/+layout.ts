// One static shell: the phone renders from its own store, there is no server rendering.
export const ssr = false;
