import type { Catalogue } from '#i18n/catalogue/catalogue.ts';
import catalogue from '#i18n/catalogue/phrases.json';
import {
	audiences,
	longTitle,
	message,
	offline,
	online,
	people,
	readBy,
	tasks
} from '../../../../tests/e2e/states/people.ts';
import type { App } from '#lib/app/context.ts';
import { samplePhoto } from '#lib/core/attachment/sample.ts';
import type { Attachment } from '#lib/core/attachment/types.ts';
import type { Pending } from '#lib/core/sync/apply.ts';
import type { Voice } from '../voice/thread-voice.svelte.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import ThreadView from './ThreadView.svelte';

const nothing = () => {};
const [team, direct] = audiences;
if (team === undefined || direct === undefined) throw new Error('The invented people have lost their threads');

const thread = [
	message(20, 'kari', { phrase_key: 'apt_suggest', phrase_params: { date: '2026-11-23', time: '13:00' } }),
	message(21, 'amina', { phrase_key: 'apt_fits', lang: 'ar' }),
	message(33, 'lars', { body: 'Skal vi øve på intervjuet?' }),
	message(null, 'amina', { body: 'Ja takk! Onsdag er bra for meg.' })
];
const note = (id: string, seconds: number, arrived: boolean): Pending<Attachment> => ({
	...samplePhoto({ id, kind: 'voice_note', media_type: 'audio/webm', seconds, arrived }),
	pending: false
});
const notes = [note('theirs', 37, true), note('mine', 112, false)];
const voice: Voice = {
	app: { store: { watch: () => nothing } } as unknown as App,
	draft: { text: '', write: nothing, spend: (_, make) => make({} as App) },
	begins: false,
	noteOf: (id) => notes.find((one) => one.id === id),
	send: nothing
};
const full = {
	people,
	status: online,
	threads: audiences,
	thread: team,
	news: ['direct-lars'],
	messages: thread,
	markers: [readBy('kari', 21)],
	tasks: Object.values(tasks),
	catalogue: catalogue as Catalogue,
	draft: '',
	hasOlder: false,
	voice,
	onolder: nothing,
	ondraft: nothing,
	onsend: nothing,
	onphrase: nothing,
	onwords: nothing
};
const never = () => new Promise<never>(nothing);
const translator = { available: () => true, translate: never };
const polish = { ...full, messages: [message(33, 'kari', { body: 'Czy list z gminy już przyszedł?', lang: 'pl' })] };
const onlyKari = { ...full, thread: direct };

export default defineStates(
	ThreadView,
	{
		team: full,
		direct: { ...onlyKari, messages: thread.filter(({ created_by }) => created_by !== 'lars').slice(0, 1) },
		iWait: { ...full, messages: [...thread.slice(0, 3), message(34, 'amina', { body: 'Jeg har fått et brev.' })] },
		theyWait: { ...full, messages: thread.slice(0, 3) },
		empty: { ...onlyKari, messages: [] },
		loading: { ...full, messages: undefined, catalogue: undefined },
		offline: { ...full, status: offline },
		refused: { ...full, status: { ...online, refused: true } },
		older: { ...full, hasOlder: true },
		spoken: {
			...full,
			messages: [message(30, 'kari', { voice_id: 'theirs' }), message(31, 'amina', { voice_id: 'mine', lang: 'ar' })]
		},
		recorded: { ...full, voice: { ...voice, draft: { ...voice.draft, text: '37 audio/webm AAAA' } } },
		aboutTask: {
			...full,
			about: tasks.doctor,
			messages: [message(30, 'amina', { body: 'Jeg får ikke svar når jeg ringer.', task_id: 'doctor' })]
		},
		longText: {
			...full,
			messages: [message(30, 'kari', { body: `${longTitle}\n\nhttps://example.org/${'a'.repeat(90)}` })]
		},
		tooLong: { ...full, draft: 'å'.repeat(4020) },
		nationalId: { ...full, draft: 'Fødselsnummeret mitt er 010190 12345' },
		arabic: {
			...full,
			messages: [...thread.slice(0, 3), message(34, 'amina', { body: 'نعم، الأربعاء مناسب لي.', lang: 'ar' })]
		},
		foreign: polish,
		translatable: { ...polish, translator },
		interpreter: { ...polish, messages: [...polish.messages, message(34, 'amina', { phrase_key: 'int_need' })] },
		unknown: { ...full, messages: [message(30, 'kari', { phrase_key: 'from_the_future' })] }
	},
	{ component: ShellView, props: { at: 'messages', newMessages: true } }
);
