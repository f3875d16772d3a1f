import type { DemoGoal } from '../story.ts';
import { promise, step } from '../tell.ts';

export const GOALS: DemoGoal[] = [
	{
		...{ key: 'home', from: 'yohannes', lang: 'ti', area: 'home', madeDaysAgo: 25 },
		title: 'ኣብዚ ገዛ ነዊሕ ግዜ ክነብር እደሊ',
		worked: 'ክራይ ኣብ ግዜኡ እኸፍል። ጎረባብተይ ይፈልጡኒ።'
	},
	{
		...{ key: 'letters', from: 'kari', lang: 'nb', area: 'daily', together: true, madeDaysAgo: 25 },
		title: 'Forstå brevene jeg får, og vite hva som haster',
		worked: 'Alle brev ligger i den blå esken.',
		then: [{ by: 'yohannes', daysAgo: 25, status: 'active', answer: 'yes' }]
	},
	{
		...{ key: 'doctor', from: 'selam', lang: 'nb', area: 'health', madeDaysAgo: 4 },
		title: 'Ha en fastlege i nærheten'
	}
];

export const TASKS = [
	step('yohannes', 'done', 'ናይቲ መስኮት ስእሊ ምልዓል', { goal: 'home', madeDaysAgo: 25, doneDaysAgo: 23 }),
	step('yohannes', 'done', 'ክራይ ምኽፋል', { due: -19, goal: 'home', madeDaysAgo: 25, doneDaysAgo: 20 }),
	step('kari', 'done', 'Skriv navnet ditt på postkassen', {
		...{ due: -22, answer: 'yes', goal: 'letters' },
		...{ madeDaysAgo: 25, doneDaysAgo: 24 }
	}),
	promise('selam', 'done', 'Hente hylla sammen med deg', { goal: 'home', madeDaysAgo: 19, doneDaysAgo: 16 }),
	promise('kari', 'done', 'Sende kopi av garantien', { due: -18, goal: 'home', madeDaysAgo: 25, doneDaysAgo: 20 }),
	step('yohannes', 'planned', 'ክራይ ናይ ዝመጽእ ወርሒ ምኽፋል', { due: 6, goal: 'home', madeDaysAgo: 5 }),
	step('kari', 'planned', 'Legg brevene i den blå esken', { answer: 'yes', goal: 'letters', madeDaysAgo: 13 }),
	step('yohannes', 'planned', 'ን3 መዓልታት መግቢ ምውጣን', { due: 3, help: 'wanted', madeDaysAgo: 4 }),
	promise('kari', 'planned', 'Be utleier om å ordne vinduet', {
		...{ due: -4, goal: 'home', madeDaysAgo: 23 },
		progress: 'Utleier har svart at en snekker skal komme. Jeg purrer igjen. Beklager at det er kaldt så lenge.'
	}),
	promise('kari', 'planned', 'Søke om bostøtte sammen med deg', { due: 4, goal: 'letters', madeDaysAgo: 9 }),
	step('selam', 'proposed', 'Finn ut hvem som er fastlegen din', { due: 5, goal: 'doctor', madeDaysAgo: 4 }),
	step('yohannes', 'parked', 'ንጎረቤተይ ሻሂ ምዕዳም', { madeDaysAgo: 17 })
];
