/** Invented entries of a job log for the drawn states. */
import { sampleApplication } from '#lib/core/job/sample.ts';
import type { JobApplication } from '#lib/core/job/types.ts';
import type { Pending } from '#lib/core/sync/apply.ts';
import { longTitle } from './people.ts';

export function job(id: string, change: Partial<JobApplication> = {}): Pending<JobApplication> {
	return { ...sampleApplication({ id, ...change }), pending: false };
}

export const jobs = {
	havna: job('havna', {
		title: 'Butikkmedarbeider',
		employer: 'Havna Matsenter',
		kind: 'permanent',
		stage: 'interview',
		stage_on: '2026-11-26'
	}),
	cafe: job('cafe', {
		title: 'Kjøkkenhjelp',
		employer: 'Solsiden kafé',
		kind: 'part_time',
		created_by: 'lars',
		stage_on: '2026-11-20',
		follow_up: '2026-11-23',
		worker_note: 'Jeg ringte daglig leder. De svarer innen fredag.'
	}),
	home: job('home', { kind: 'temporary_cover', stage_on: '2026-11-18' }),
	bakery: job('bakery', {
		title: 'Bakerlærling',
		employer: 'Bakeriet på hjørnet',
		kind: 'apprenticeship',
		stage: 'not_got',
		stage_on: '2026-11-12'
	}),
	course: job('course', { title: 'Kokkekurs', employer: 'Fjordvik skole', kind: 'education', stage_on: '2026-11-09' }),
	practice: job('practice', { title: 'Lager', employer: 'Torget', kind: 'work_practice', stage_on: '2026-11-05' }),
	idea: job('idea', {
		title: 'Renholder 🙂',
		employer: 'مقهى البحر',
		stage: 'interested',
		deadline: '2026-11-27',
		audience_id: 'self',
		stage_on: '2026-11-22'
	}),
	ended: job('ended', { title: 'Vaskeri', employer: '', stage: 'ended', stage_on: '2026-09-30' }),
	full: job('full', {
		title: 'Kokk',
		employer: 'Fjordvik sykehjem',
		link: 'https://www.finn.no/job/123',
		kind: 'permanent',
		method: 'advert',
		contact: 'Eva Lie, 40 00 00 09',
		deadline: '2026-11-30',
		follow_up: '2026-11-25',
		notes: 'Jeg jobbet sju år på kjøkken.\nSpør om kveldsvakter.',
		worker_note: 'Jeg ringte Eva. Hun vil gjerne møte deg.',
		stage_on: '2026-11-20'
	}),
	long: job('long', { title: longTitle, employer: `${longTitle}uteneneneordsomaldriendermedmellomrom`.repeat(2) })
};
