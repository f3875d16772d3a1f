import { defineStates } from '../../../../tests/e2e/states/states.ts';
import { longTitle, message, offline, online, people, task, tasks } from '../../../../tests/e2e/states/people.ts';
import { sampleAppointment } from '#lib/core/appointment/sample.ts';
import { sampleApplication } from '#lib/core/job/sample.ts';
import ShellView from '../shell/ShellView.svelte';
import NowView from './NowView.svelte';

const { doctor, apply, payslips, late, kindergarten, cafe, proposal, callMe } = tasks;
const ondone = () => {};
const fromLars = {
	audience_id: 'direct-lars',
	newest: message(30, 'lars', { body: 'Skal vi øve på intervjuet?' }),
	waits: null
};
const news = [fromLars];
const full = { people, status: online, tasks: [doctor, apply, payslips, kindergarten, cafe], news, ondone };

const meeting = {
	...sampleAppointment(),
	...({ place_kind: 'home', starts_at: '2026-11-25T09:00:00Z', ends_at: '2026-11-25T10:00:00Z' } as const)
};

export default defineStates(
	NowView,
	{
		full,
		'install hint': { ...full, installHint: true },
		appointment: { ...full, appointment: meeting, followUps: [sampleApplication()] },
		'appointment alone': { ...full, tasks: [], news: [], appointment: { ...meeting, answer: 'fits', who: [] } },
		ended: {
			...full,
			people: {
				...people,
				enrolment: { ...people.enrolment, closed_at: '2026-11-20T09:00:00Z', delete_after: '2027-11-20' }
			}
		},
		'ended, with a way back': {
			...full,
			people: {
				...people,
				enrolment: {
					...people.enrolment,
					...{ closed_at: '2026-11-20T09:00:00Z', delete_after: '2027-11-20', come_back_until: '2027-02-20' }
				}
			},
			onagain: () => Promise.resolve('offline' as const)
		},
		empty: { ...full, tasks: [], news: [] },
		loading: { ...full, tasks: undefined, news: undefined },
		offline: { ...full, status: offline },
		refused: { ...full, status: { ...online, refused: true } },
		stuck: { ...full, status: { ...offline, stuck: 'storage_full' as const } },
		late: { ...full, tasks: [late, payslips, cafe] },
		proposal: {
			...full,
			tasks: [proposal, payslips, callMe],
			news: [{ ...fromLars, waits: 'lars' }]
		},
		whenReady: {
			...full,
			tasks: [payslips, proposal, doctor].filter(({ status }) => status !== 'proposed').slice(0, 1),
			news: []
		},
		longText: {
			...full,
			tasks: [
				task('long', { title: longTitle, due_on: '2026-11-25' }),
				task('longer', { title: longTitle }),
				{ ...cafe, title: longTitle, progress_note: longTitle }
			]
		}
	},
	{ component: ShellView, props: { at: 'now', newMessages: true } }
);
