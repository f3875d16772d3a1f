import { planOf } from '#lib/core/bad-day/plan.ts';
import { sampleBadDay } from '#lib/core/bad-day/sample.ts';
import { longTitle, offline, online } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import BadDayView from './BadDayView.svelte';

const things = { do_1: 'Gå en tur med hunden', do_2: 'Dusje og spise noe', do_3: 'Høre på plata til bestefar' };
const people = { name_1: 'Sara', phone_1: '900 00 001', name_2: 'Selam', phone_2: '+47 00 00 00 13' };
const full = { status: online, plan: planOf([sampleBadDay({ ...things, ...people })]) };

export default defineStates(
	BadDayView,
	{
		full,
		empty: { ...full, plan: planOf([]) },
		loading: { ...full, plan: undefined },
		offline: { ...full, status: offline },
		refused: { ...full, status: { ...online, refused: true } },
		'half written': { ...full, plan: planOf([sampleBadDay({ do_1: 'Gå ut', name_1: 'Sara', phone_2: '90000002' })]) },
		longText: {
			...full,
			plan: planOf([
				sampleBadDay({ do_1: longTitle, do_2: longTitle, name_1: longTitle.slice(0, 80), phone_1: '90000001' })
			])
		}
	},
	{ component: ShellView, props: { at: null, newMessages: false } }
);
