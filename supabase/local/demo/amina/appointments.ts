import type { DemoAppointment } from '../story.ts';
import { later } from '../tell.ts';

export const APPOINTMENTS: DemoAppointment[] = [
	{
		...{ from: 'kari', kind: 'office', when: [-24, '13:00', '14:00'], place: 'Fjordvik torg 2', who: ['kari'] },
		...{ purpose: 'Bli kjent, og se på brevet', interpreter: 'booked', madeDaysAgo: 29 },
		then: [
			later('amina', 29, '11:20', { answer: 'fits' }),
			later('kari', 24, '14:05', {
				status: 'met',
				summary: 'Vi leste brevet fra barnehagen med tolk. Amina vil søke plass. Kari skriver søknaden.'
			})
		]
	},
	{
		...{ from: 'selam', kind: 'outdoors', when: [-13, '12:30', '13:30'], place: 'Havneparken', who: ['selam'] },
		...{ purpose: 'Tur med vogn', madeDaysAgo: 16 },
		then: [
			later('amina', 16, '13:05', { answer: 'fits' }),
			later('selam', 13, '12:05', { status: 'cancelled', summary: 'Datteren var syk. Vi tar turen en annen dag.' })
		]
	},
	{
		...{ from: 'kari', kind: 'office', when: [-10, '12:00', '13:00'], place: 'Fjordvik torg 2' },
		...{ who: ['kari', 'lars'], purpose: 'Hva som er viktigst nå', interpreter: 'booked', madeDaysAgo: 15 },
		then: [
			later('amina', 15, '10:40', { answer: 'fits' }),
			later('kari', 10, '13:10', {
				status: 'met',
				summary: 'Amina vil ha jobb på dagtid. Lars ringer kafeen. Selam blir med på besøk i barnehagen.'
			})
		]
	},
	{
		...{ from: 'lars', kind: 'phone', when: [-5, '10:00', '10:30'], who: ['lars'], madeDaysAgo: 7 },
		purpose: 'Kort prat om bakeriet',
		then: [
			later('lars', 5, '10:40', { status: 'not_met', summary: 'Vi fikk ikke tak i hverandre. Lars prøver igjen.' })
		]
	},
	{
		...{ from: 'kari', kind: 'office', when: [2, '13:00', '14:00'], place: 'Biblioteket, 2. etasje' },
		...{ who: ['kari', 'lars'], purpose: 'Strømregningen og intervjuet', bring: 'Regningen, hvis du har den' },
		...{ interpreter: 'booked', madeDaysAgo: 3, then: [later('amina', 3, '09:50', { answer: 'fits' })] }
	},
	{ from: 'amina', wish: 'أريد أن أقابل سلام في الأسبوع القادم، صباحاً إذا أمكن.', madeDaysAgo: 1 }
];
