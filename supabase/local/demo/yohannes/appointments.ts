import type { DemoAppointment } from '../story.ts';
import { later } from '../tell.ts';

export const APPOINTMENTS: DemoAppointment[] = [
	{
		...{ from: 'kari', kind: 'home', when: [-25, '10:00', '11:30'], who: ['kari'], interpreter: 'booked' },
		...{ purpose: 'Leieavtalen, garantien og vinduet', topics: ['housing_keep'], madeDaysAgo: 27 },
		then: [
			later('yohannes', 27, '10:10', { answer: 'fits', own_topics: ['public_letters'] }),
			later('kari', 25, '11:45', {
				status: 'met',
				summary:
					'Vi gikk gjennom leiligheten og leste leieavtalen med tolk. Yohannes tar bilder. Kari skriver til utleier.'
			})
		]
	},
	{
		...{ from: 'selam', kind: 'home', when: [-16, '13:00', '14:30'], who: ['selam'], madeDaysAgo: 18 },
		purpose: 'Hylla, og litt om matlaging',
		then: [
			later('yohannes', 18, '13:05', { answer: 'fits' }),
			later('selam', 16, '14:40', {
				status: 'met',
				nextAbout: 3,
				summary: 'Hylla står der den skal. Vi snakket om billig og god mat.'
			})
		]
	},
	{
		...{ from: 'selam', kind: 'home', when: [-9, '13:00', '14:00'], who: ['selam'], madeDaysAgo: 11 },
		purpose: 'Middag for tre dager',
		then: [
			later('yohannes', 9, '12:15', { answer: 'not_today' }),
			later('selam', 9, '12:25', { status: 'cancelled', summary: 'Ikke i dag. Vi finner en dag som passer bedre.' })
		]
	},
	{
		...{ from: 'kari', kind: 'phone', when: [-7, '11:00', '11:20'], who: ['kari'], madeDaysAgo: 9 },
		...{ purpose: 'Kort om bostøtte', interpreter: 'booked' },
		then: [
			later('kari', 7, '11:30', {
				status: 'not_met',
				summary: 'Linja var dårlig, og vi fikk ikke snakket. Vi tar det hjemme i stedet.'
			})
		]
	},
	{
		...{ from: 'kari', kind: 'home', when: [2, '10:00', '11:00'], who: ['kari', 'selam'], interpreter: 'booked' },
		...{ purpose: 'Bostøtte, og vinduet', bring: 'Den blå esken med brev', madeDaysAgo: 3 },
		topics: ['benefits', 'housing_keep'],
		then: [later('yohannes', 3, '09:40', { answer: 'fits', own_topics: ['food_shopping'] })]
	},
	{ from: 'yohannes', wish: 'ሰላም ብዛዕባ ዶክተር ክትሕግዘኒ እደሊ። ድሕሪ ቀትሪ ይሓይሽ።', madeDaysAgo: 2 }
];
