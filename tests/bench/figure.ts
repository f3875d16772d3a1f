/** One measured figure beside its budget (design: budgets and bars). */
export interface Figure {
	what: string;
	figure: number;
	unit: string;
	budget: number;
	ok: boolean;
}

export function atMost(what: string, figure: number, unit: string, budget: number): Figure {
	return { what, figure: Math.round(figure * 100) / 100, unit, budget, ok: figure <= budget };
}

const lineOf = ({ what, figure, unit, budget, ok }: Figure): string =>
	`  ${ok ? 'ok  ' : 'OVER'}  ${what.padEnd(58)} ${String(figure).padStart(9)} ${unit}  (budget ${budget})`;

/** Prints the figures as a table and returns whether all are within budget. */
export function report(title: string, figures: Figure[]): boolean {
	console.log(`\n${title}`);
	for (const figure of figures) console.log(lineOf(figure));
	return figures.every((figure) => figure.ok);
}
