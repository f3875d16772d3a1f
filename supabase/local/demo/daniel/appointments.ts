import type { DemoAppointment } from '../story.ts';
import { later } from '../tell.ts';

export const APPOINTMENTS: DemoAppointment[] = [
	{
		...{ from: 'kari', kind: 'office', when: [-27, '13:00', '14:00'], place: 'Fjordvik torg 2', who: ['kari'] },
		...{ purpose: 'Hva som er viktigst for deg', madeDaysAgo: 28 },
		then: [
			later('daniel', 28, '12:20', { answer: 'fits' }),
			later('kari', 27, '14:10', {
				status: 'met',
				summary: 'Daniel valgte tre ting: bolig, penger og morgener. Vi skrev et forslag til avtale.'
			})
		]
	},
	{
		...{ from: 'kari', kind: 'outdoors', when: [-19, '12:00', '13:00'], place: 'Skateparken', who: ['kari'] },
		...{ purpose: 'Hvordan det går med morgenene', madeDaysAgo: 22 },
		then: [
			later('daniel', 21, '12:35', { answer: 'another_time' }),
			later('kari', 20, '09:00', { status: 'cancelled', summary: 'Vi tok det på melding i stedet.' })
		]
	},
	{
		...{ from: 'kari', kind: 'office', when: [-12, '13:00', '14:00'], place: 'Fjordvik torg 2' },
		...{ who: ['kari', 'liv'], purpose: 'Strømregningen og veien videre', madeDaysAgo: 16 },
		then: [
			later('daniel', 16, '12:00', { answer: 'fits' }),
			later('kari', 12, '14:10', {
				status: 'met',
				summary: 'Vi øvde på å ringe strømselskapet. Daniel ringer selv. Liv melder på åpen dag.'
			})
		]
	},
	{
		...{ from: 'liv', kind: 'phone', when: [-8, '10:00', '10:30'], who: ['liv'], purpose: 'Om fagbrev' },
		...{ madeDaysAgo: 10 },
		then: [later('liv', 8, '10:35', { status: 'not_met', summary: 'Vi snakket ikke sammen. Liv skriver i stedet.' })]
	},
	{
		...{ from: 'kari', kind: 'outdoors', when: [3, '13:00', '14:00'], place: 'Kafeen ved brygga' },
		...{ who: ['kari', 'liv'], purpose: 'Se på hva som er gjort', madeDaysAgo: 4 },
		then: [later('daniel', 4, '12:40', { answer: 'fits' })]
	},
	{ from: 'daniel', wish: 'Kan Kari bli med når jeg snakker med utleier? Helst etter klokka tolv.', madeDaysAgo: 1 }
];
