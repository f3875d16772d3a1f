import type { JobStage } from './types.ts';

/**
 * What to look for in a contract before one signs it, in the order of most contracts (Working Environment Act § 14-6). The
 * database takes no other words (app.job_application.contract_checked).
 */
export const contractItems = ['in_writing', 'tasks', 'wage', 'hours', 'trial', 'notice', 'holiday', 'copy'] as const;
export type ContractItem = (typeof contractItems)[number];

/** The rules behind them, as ids of i18n/catalogue/facts.json. */
export const contractFacts = [
	'work_contract',
	'wage_payment',
	'working_hours',
	'probation',
	'notice_work',
	'holiday'
] as const;

/** Whether there is a contract to look through, or soon. */
export function hasContract(stage: JobStage): boolean {
	return stage === 'offer' || stage === 'accepted' || stage === 'employed';
}

/** With the item ticked, or no longer ticked, in the order of the list. */
export function ticked(checked: readonly ContractItem[], item: ContractItem, on: boolean): ContractItem[] {
	return contractItems.filter((each) => (each === item ? on : checked.includes(each)));
}
