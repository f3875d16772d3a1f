/** The demo people. All names are invented; the phone numbers cannot exist (Norwegian numbers never begin with 0). */
import { languageOf } from '../../../src/i18n/languages.ts';
import type { Method, WorkerRole } from '../../../src/lib/core/team/types.ts';
import { FACES } from './faces.ts';

export const OFFICE = { name: 'Fjordvik', phone: '+47 00 00 00 10', replyDays: 2 };

export interface DemoWorker {
	key: string;
	name: string;
	email: string;
	lead: boolean;
	role: WorkerRole;
	employer: string;
	phone: string;
	hours: string;
	/** A drawn stand-in for a photo, as a data URL. */
	photo?: string;
}

export interface DemoParticipant {
	key: string;
	name: string;
	language: string;
	method: Method;
	phone: string;
	team: string[];
	/** How many applications a week they have agreed on. */
	agreedCount?: number;
}

export const WORKERS: DemoWorker[] = [
	{
		key: 'kari',
		name: 'Kari Nes',
		email: 'kari@fjordvik.example',
		lead: false,
		role: 'social_worker',
		employer: 'Fjordvik kommune',
		phone: '+47 00 00 00 11',
		hours: 'mandag–fredag 08.30–15.30',
		photo: FACES.kari
	},
	{
		key: 'lars',
		name: 'Lars Bakke',
		email: 'lars@fjordvik.example',
		lead: false,
		role: 'job_specialist',
		employer: 'Fjordvik kommune',
		phone: '+47 00 00 00 12',
		hours: 'mandag–fredag 09.00–16.00',
		photo: FACES.lars
	},
	{
		key: 'selam',
		name: 'Selam Tesfay',
		email: 'selam@fjordvik.example',
		lead: false,
		role: 'mentor',
		employer: 'Fjordvik frivilligsentral',
		phone: '+47 00 00 00 13',
		hours: 'mandag–fredag 12.00–18.00',
		photo: FACES.selam
	},
	{
		key: 'liv',
		name: 'Liv Haug',
		email: 'liv@fjordvik.example',
		lead: true,
		role: 'counsellor',
		employer: 'Fjordvik kommune',
		phone: '+47 00 00 00 14',
		hours: 'mandag–fredag 08.00–15.00',
		photo: FACES.liv
	}
];

const NYNORSK = languageOf('nn')?.tag ?? 'nb';

/** Programmes B, A, C, D and E of the five this app is measured by. */
export const PARTICIPANTS: DemoParticipant[] = [
	{
		key: 'amina',
		name: 'Amina',
		language: 'ar',
		method: 'se',
		phone: '+47 00 00 00 21',
		team: ['kari', 'lars', 'selam'],
		agreedCount: 2
	},
	{ key: 'oksana', name: 'Oksana', language: 'en', method: 'loft', phone: '+47 00 00 00 23', team: ['kari', 'selam'] },
	{ key: 'jonas', name: 'Jonas', language: NYNORSK, method: 'se', phone: '+47 00 00 00 24', team: ['lars', 'selam'] },
	{
		key: 'yohannes',
		name: 'Yohannes',
		language: 'ti',
		method: 'home_follow_up',
		phone: '+47 00 00 00 25',
		team: ['kari', 'selam']
	},
	{ key: 'daniel', name: 'Daniel', language: 'nb', method: 'oot', phone: '+47 00 00 00 22', team: ['kari', 'liv'] }
];
