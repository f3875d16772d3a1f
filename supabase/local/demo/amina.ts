/** Six weeks with Amina: she writes Arabic, her workers write bokmål, phrases are read by each in their own language. */
import type { DemoHistory, DemoMessage } from './history.ts';

const KARI: DemoMessage[] = [
	said(
		'kari',
		'kari',
		41,
		'10:12',
		'nb',
		'Hei Amina! Så fint å treffe deg i dag. Her kan du skrive til meg på ditt eget språk.'
	),
	said('kari', 'amina', 41, '12:40', 'ar', 'شكراً لكِ يا كاري. من الأسهل لي أن أكتب بالعربية.'),
	said('kari', 'kari', 40, '09:05', 'nb', 'Det er helt greit. Vi bruker tolk når vi møtes.'),
	phrase('kari', 'kari', 40, '09:06', 'int_booked', { date: -34, time: '13:00' }),
	phrase('kari', 'amina', 40, '11:20', 'thx_help'),
	phrase('kari', 'amina', 33, '08:15', 'doc_got_letter'),
	phrase('kari', 'kari', 33, '09:30', 'doc_send_photo'),
	phrase('kari', 'amina', 33, '09:58', 'doc_will_bring'),
	said('kari', 'kari', 32, '14:10', 'nb', 'Brevet var fra barnehagen. De spør om du vil ha plass fra januar.'),
	said('kari', 'amina', 32, '15:02', 'ar', 'نعم، أريد مكاناً لابنتي. ماذا أفعل أولاً؟'),
	phrase('kari', 'kari', 31, '10:00', 'agr_i_promise', { date: 6, topic: 'søke barnehageplass' }),
	phrase('kari', 'amina', 31, '10:25', 'thx'),
	phrase('kari', 'amina', 19, '07:40', 'kid_ill'),
	phrase('kari', 'kari', 19, '08:35', 'kid_ill_ok'),
	said('kari', 'amina', 2, '20:10', 'ar', 'وصلتني فاتورة الكهرباء وهي أعلى من قبل. هل يمكن أن ننظر إليها معاً؟')
];

const LARS: DemoMessage[] = [
	said('lars', 'lars', 38, '13:00', 'nb', 'Hei! Jeg er Lars. Jeg hjelper deg med å finne en jobb som passer for deg.'),
	said('lars', 'amina', 38, '16:45', 'ar', 'مرحباً لارس. عملتُ في مطبخ في حلب سبع سنوات وأحب الطبخ.'),
	said('lars', 'lars', 37, '09:20', 'nb', 'Sju år på kjøkken er mye erfaring. Hvilke dager kan du jobbe?'),
	said('lars', 'amina', 37, '10:05', 'ar', 'من الاثنين إلى الخميس، بين الثامنة والثالثة، لأن ابنتي تحتاجني بعد ذلك.'),
	phrase('lars', 'lars', 24, '11:30', 'job_tip'),
	phrase('lars', 'amina', 24, '12:02', 'job_want_to_see'),
	said('lars', 'lars', 24, '12:20', 'nb', 'Det er Solsiden kafé. De trenger en på kjøkkenet på dagtid.'),
	phrase('lars', 'lars', 23, '09:00', 'job_contact_ask', { place: 'Solsiden kafé' }),
	phrase('lars', 'amina', 23, '09:45', 'job_contact_yes'),
	phrase('lars', 'lars', 9, '15:10', 'agr_i_am_late', { date: 2 }),
	phrase('lars', 'amina', 9, '15:40', 'ans_ok'),
	said('lars', 'lars', 1, '14:05', 'nb', 'Skal vi øve på intervjuet på onsdag?')
];

const TEAM: DemoMessage[] = [
	said('team', 'kari', 35, '09:00', 'nb', 'Her er vi alle sammen: du, Lars, Selam og jeg. Alle ser det som står her.'),
	said('team', 'selam', 35, '12:30', 'nb', 'Hei Amina! Jeg kan være med deg til legen og på besøk i barnehagen.'),
	phrase('team', 'amina', 35, '13:15', 'thx'),
	phrase('team', 'kari', 21, '10:00', 'apt_suggest', { date: -14, time: '12:00' }),
	phrase('team', 'amina', 21, '10:40', 'apt_fits'),
	phrase('team', 'amina', 14, '11:50', 'late_little'),
	phrase('team', 'kari', 14, '11:52', 'late_ok'),
	said('team', 'selam', 12, '16:20', 'nb', 'Fint å se barnehagen sammen med deg i dag. Datteren din likte sandkassa!'),
	said('team', 'amina', 12, '18:05', 'ar', 'نعم! كانت سعيدة جداً. شكراً لأنكِ كنتِ معنا يا سلام.'),
	said('team', 'lars', 5, '10:10', 'nb', 'Jeg er på kurs fredag. Kari svarer deg den dagen.'),
	phrase('team', 'kari', 3, '09:15', 'apt_suggest', { date: 2, time: '13:00' }),
	phrase('team', 'amina', 3, '09:50', 'apt_fits'),
	phrase('team', 'kari', 3, '09:55', 'apt_place_is', { place: 'Biblioteket, 2. etasje' })
];

export const AMINA: DemoHistory = {
	participant: 'amina',
	messages: [...KARI, ...LARS, ...TEAM],
	tasks: [
		{
			from: 'kari',
			assignee: 'me',
			title: 'Ring fastlegen og bestill time',
			note: 'Kari kan sitte ved siden av deg når du ringer.',
			due: 0,
			time: '15:00',
			status: 'planned',
			answer: 'yes',
			madeDaysAgo: 6
		},
		{ from: 'amina', assignee: 'me', title: 'أكتب ثلاث وجبات أتقنها', due: 3, status: 'planned', madeDaysAgo: 4 },
		{ from: 'amina', assignee: 'me', title: 'أجمع أوراق الكهرباء', status: 'planned', help: 'wanted', madeDaysAgo: 2 },
		{
			from: 'lars',
			assignee: 'me',
			title: 'Øv på tre spørsmål til intervju',
			due: 4,
			status: 'proposed',
			madeDaysAgo: 1
		},
		{
			from: 'kari',
			assignee: 'me',
			title: 'Bli med på språkkafé på biblioteket',
			due: 10,
			status: 'proposed',
			answer: 'talk',
			madeDaysAgo: 8
		},
		{
			from: 'kari',
			assignee: 'kari',
			title: 'Søke barnehageplass til datteren din',
			due: 6,
			status: 'planned',
			madeDaysAgo: 31
		},
		{
			from: 'lars',
			assignee: 'lars',
			title: 'Ringe Solsiden kafé',
			due: -3,
			status: 'planned',
			progress: 'Jeg ringer på mandag. Beklager at det drar ut.',
			madeDaysAgo: 23
		},
		{
			from: 'amina',
			assignee: 'أختي ليلى',
			title: 'تعتني بابنتي يوم المقابلة',
			due: 5,
			status: 'planned',
			madeDaysAgo: 3
		},
		{
			from: 'amina',
			assignee: 'me',
			title: 'زيارة الروضة مع سلام',
			due: -12,
			status: 'done',
			madeDaysAgo: 20,
			doneDaysAgo: 12
		},
		{
			from: 'selam',
			assignee: 'selam',
			title: 'Bli med til helsestasjonen',
			due: -20,
			status: 'done',
			madeDaysAgo: 27,
			doneDaysAgo: 20
		},
		{
			from: 'kari',
			assignee: 'me',
			title: 'Melde flytting i Folkeregisteret',
			status: 'parked',
			answer: 'yes',
			madeDaysAgo: 30
		},
		{ from: 'lars', assignee: 'me', title: 'Levere CV på to kafeer', status: 'dropped', answer: 'no', madeDaysAgo: 26 }
	],
	read: [
		{ person: 'kari', thread: 'kari', daysAgo: 3 },
		{ person: 'kari', thread: 'team', daysAgo: 0 },
		{ person: 'lars', thread: 'lars', daysAgo: 0 },
		{ person: 'selam', thread: 'team', daysAgo: 5 },
		{ person: 'amina', thread: 'kari', daysAgo: 2 },
		{ person: 'amina', thread: 'team', daysAgo: 2 },
		{ person: 'amina', thread: 'lars', daysAgo: 8 }
	]
};

function said(thread: string, from: string, daysAgo: number, at: string, lang: string, body: string): DemoMessage {
	return { thread, from, daysAgo, at, lang, body };
}

function phrase(
	thread: string,
	from: string,
	daysAgo: number,
	at: string,
	key: string,
	params?: DemoMessage['params']
): DemoMessage {
	return {
		thread,
		from,
		daysAgo,
		at,
		lang: from === 'amina' ? 'ar' : 'nb',
		phrase: key,
		...(params ? { params } : {})
	};
}
