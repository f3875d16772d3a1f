import type { DemoAppointment } from '../story.ts';
import { later } from '../tell.ts';

export const APPOINTMENTS: DemoAppointment[] = [
	{
		...{ from: 'selam', kind: 'outdoors', when: [-19, '14:00', '15:00'], place: 'Ved idrettsplassen', who: ['selam'] },
		...{ purpose: 'Gå tur og bli kjent', madeDaysAgo: 21 },
		then: [
			later('jonas', 21, '12:45', { answer: 'fits' }),
			later('selam', 19, '15:10', {
				status: 'met',
				summary: 'Vi gikk rundt vannet. Jonas vil ha rolige kvelder. Vi skrev målet sammen.'
			})
		]
	},
	{
		...{ from: 'lars', kind: 'phone', when: [-16, '10:00', '10:20'], who: ['lars'], madeDaysAgo: 18 },
		purpose: 'Hvilke steder vi skal spørre',
		then: [later('lars', 16, '10:25', { status: 'not_met', summary: 'Vi fikk ikke snakket. Lars sendte en melding.' })]
	},
	{
		...{ from: 'lars', kind: 'office', when: [-11, '10:00', '11:00'], place: 'Fjordvik torg 2' },
		...{ who: ['lars', 'selam'], purpose: 'Hvordan intervjuet gikk', madeDaysAgo: 14 },
		then: [
			later('jonas', 14, '10:05', { answer: 'fits' }),
			later('lars', 11, '11:10', {
				status: 'met',
				summary: 'Jonas fikk vist hva han kan. De svarer innen to dager. Vi ble enige om hva Lars sier.'
			})
		]
	},
	{
		...{ from: 'selam', kind: 'outdoors', when: [-4, '13:00', '14:00'], place: 'Ved idrettsplassen', who: ['selam'] },
		...{ purpose: 'Gå tur', madeDaysAgo: 7 },
		then: [
			later('jonas', 5, '12:20', { answer: 'another_time' }),
			later('selam', 5, '12:40', { status: 'cancelled', summary: 'Jonas jobber den dagen. Vi tar turen på en fridag.' })
		]
	},
	{
		...{ from: 'lars', kind: 'workplace', when: [3, '11:30', '12:00'], place: 'Fjordvik trelast, inngang B' },
		...{ who: ['lars'], purpose: 'Hvordan det går, og når du har pause', madeDaysAgo: 2 },
		then: [later('jonas', 2, '12:10', { answer: 'fits' })]
	},
	{ from: 'jonas', wish: 'Eg vil gjerne gå tur med Selam. Måndag eller torsdag er eg fri.', madeDaysAgo: 1 }
];
