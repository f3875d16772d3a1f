/** How a person does a step in their own way, line by line, as the columns of app.task. */
export const ownWay = ['own_way', 'own_when', 'own_where', 'obstacle', 'plan_b'] as const;

export type OwnWayLine = (typeof ownWay)[number];
