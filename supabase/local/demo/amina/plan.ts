import type { DemoGoal } from '../story.ts';
import { promise, step } from '../tell.ts';

export const GOALS: DemoGoal[] = [
	{
		...{ key: 'work', from: 'amina', lang: 'ar', area: 'work', madeDaysAgo: 26 },
		title: 'أريد عملاً ثابتاً في النهار لأستطيع أن أحضر ابنتي من الروضة',
		worked: 'عملت سبع سنوات في مطبخ كبير. أنا منظمة وأتعلم بسرعة عندما أرى كيف يُعمل الشيء.'
	},
	{
		...{ key: 'kindergarten', from: 'kari', lang: 'nb', area: 'family', together: true, madeDaysAgo: 22 },
		title: 'Datteren min har plass i barnehagen fra januar',
		then: [{ by: 'amina', daysAgo: 22, status: 'active', answer: 'yes' }]
	},
	{
		...{ key: 'norwegian', from: 'kari', lang: 'nb', area: 'language', madeDaysAgo: 6 },
		title: 'Snakke norsk med noen hver uke'
	}
];

export const TASKS = [
	step('kari', 'planned', 'Ring fastlegen og bestill time', {
		...{ note: 'Kari kan sitte ved siden av deg når du ringer.', due: 0, time: '15:00', answer: 'yes' },
		madeDaysAgo: 4
	}),
	step('amina', 'planned', 'أكتب ثلاث وجبات أتقنها', { due: 3, goal: 'work', madeDaysAgo: 3 }),
	step('amina', 'planned', 'أجمع أوراق الكهرباء', { help: 'wanted', madeDaysAgo: 2 }),
	step('lars', 'proposed', 'Øv på tre spørsmål til intervju', { due: 3, goal: 'work', madeDaysAgo: 1 }),
	step('kari', 'proposed', 'Bli med på språkkafé på biblioteket', {
		...{ due: 7, answer: 'talk', goal: 'norwegian' },
		madeDaysAgo: 6
	}),
	promise('kari', 'planned', 'Søke barnehageplass til datteren din', {
		...{ due: 4, goal: 'kindergarten' },
		madeDaysAgo: 22
	}),
	promise('lars', 'planned', 'Ringe Solsiden kafé', {
		...{ due: -2, goal: 'work', progress: 'Jeg ringer i morgen tidlig. Beklager at det drar ut.' },
		madeDaysAgo: 16
	}),
	step('amina', 'planned', 'تعتني بابنتي يوم المقابلة', {
		assignee: 'أختي ليلى',
		due: 3,
		goal: 'work',
		madeDaysAgo: 3
	}),
	step('amina', 'done', 'زيارة الروضة مع سلام', { due: -9, goal: 'kindergarten', madeDaysAgo: 14, doneDaysAgo: 9 }),
	promise('selam', 'done', 'Bli med til helsestasjonen', { due: -14, madeDaysAgo: 19, doneDaysAgo: 14 }),
	step('kari', 'parked', 'Melde flytting i Folkeregisteret', { answer: 'yes', madeDaysAgo: 21 }),
	step('lars', 'dropped', 'Levere CV på to kafeer', { answer: 'no', goal: 'work', madeDaysAgo: 18 })
];
