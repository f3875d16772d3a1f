import { defineStates } from '../../../../tests/e2e/states/states.ts';
import Plain from '../shell/Plain.svelte';
import FactNote from './FactNote.svelte';

const folded = { id: 'tax_card', today: '2026-11-23' };
const opened = { ...folded, open: true };

export default defineStates(
	FactNote,
	{
		folded,
		opened,
		local: { ...opened, id: 'kindergarten_deadline' },
		fromOffice: {
			...opened,
			id: 'office_hours_local',
			office: { office_hours_local: { nb: 'Kontoret i Fjordvik er åpent mandag og torsdag kl. 10–14.' } }
		},
		unsure: { ...opened, id: 'see_papers' },
		ownWords: { ...opened, id: 'loft_questions' },
		numbers: { ...opened, id: 'helplines' },
		unknown: { ...opened, id: 'from_the_future' }
	},
	{ component: Plain, props: { back: { href: '/plan', words: 'Plan' } } }
);
