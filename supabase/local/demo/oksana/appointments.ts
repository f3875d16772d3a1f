import type { DemoAppointment } from '../story.ts';
import { later } from '../tell.ts';

export const APPOINTMENTS: DemoAppointment[] = [
	{
		...{ from: 'selam', kind: 'outdoors', when: [-21, '13:00', '14:00'], place: 'Ved fiskebrygga', who: ['selam'] },
		...{ purpose: 'Tur langs havna', madeDaysAgo: 24 },
		then: [
			later('oksana', 24, '13:15', { answer: 'fits' }),
			later('selam', 21, '14:15', { status: 'met', summary: 'Vi gikk til fyret og tilbake. Vi snakket om å male.' })
		]
	},
	{
		...{ from: 'kari', kind: 'home', when: [-17, '11:00', '12:00'], who: ['kari'], purpose: 'Se på pengene sammen' },
		...{ bring: 'Brev og regninger, hvis du har dem', madeDaysAgo: 19 },
		then: [
			later('oksana', 19, '09:55', { answer: 'fits' }),
			later('kari', 17, '12:10', {
				status: 'met',
				summary: 'Vi skrev et mål om penger sammen. Oksana lager en liste. Kari undersøker bostøtte.'
			})
		]
	},
	{
		...{ from: 'selam', kind: 'office', when: [-12, '14:00', '15:00'], place: 'Frivilligsentralen', who: ['selam'] },
		...{ purpose: 'En kopp kaffe', madeDaysAgo: 15 },
		then: [
			later('oksana', 12, '12:15', { answer: 'not_today' }),
			later('selam', 12, '12:30', {
				status: 'cancelled',
				summary: 'Ikke i dag, og det er helt greit. Vi skrev sammen.'
			})
		]
	},
	{
		...{ from: 'kari', kind: 'office', when: [-8, '10:00', '10:45'], place: 'Fjordvik torg 2', who: ['kari'] },
		...{ purpose: 'Brevet om bostøtte', madeDaysAgo: 11 },
		then: [later('kari', 8, '10:50', { status: 'not_met', summary: 'Vi fikk ikke møttes. Vi finner en ny tid.' })]
	},
	{
		...{ from: 'kari', kind: 'home', when: [3, '11:00', '12:00'], who: ['kari', 'selam'], madeDaysAgo: 5 },
		...{ purpose: 'Brevet om bostøtte, og hva som har gått bra', bring: 'Tegningen, hvis du vil vise den' },
		then: [later('oksana', 4, '10:30', { answer: 'fits' })]
	},
	{ from: 'oksana', wish: 'A walk by the sea with Selam, before it gets dark.', madeDaysAgo: 2 }
];
