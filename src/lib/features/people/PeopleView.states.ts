import { enrolment, longTitle, message, offline, online, people, tasks } from '../../../../tests/e2e/states/people.ts';
import { sampleOuting } from '#lib/core/outing/sample.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import type { PersonLine } from './lines.ts';
import PeoplePanes from './PeoplePanes.states.svelte';

const kari = { person_id: 'kari', kind: 'worker', display_name: 'Kari Nordmann', language: 'nb' } as const;

function line(
	id: string,
	name: string,
	language: string,
	words: string | null,
	waits: PersonLine['waits'] = null
): PersonLine {
	return {
		enrolment: { ...enrolment, id, display_name: name, language },
		last: words === null ? null : message(38, 'amina', { id, body: words, lang: language }),
		waits
	};
}

const lines = [
	line('amina', 'Amina H.', 'ar', 'الأربعاء مناسب لي', { ask: 'message', since: '2026-11-23T07:10:00Z' }),
	line('daniel', 'Daniel S.', 'nb', 'Får jeg nøkkel til boden?', { ask: 'message', since: '2026-11-20T12:00:00Z' }),
	line('bjorn', 'Bjørn E.', 'nb', 'Vi sees tirsdag.', { ask: 'call', since: '2026-11-22T12:00:00Z' }),
	line('yohannes', 'Yohannes T.', 'ti', null, { ask: 'interpreter', since: '2026-11-22T14:00:00Z' }),
	line('oksana', 'Oksana K.', 'uk', 'Дякую!'),
	line('tesfay', 'Tesfay G.', 'ti', null)
];
const worker = { ...people, me: kari };
const promises = [{ task: tasks.kindergarten, people: worker }];
const base = { me: kari, status: online, lines, promises, current: null };
const names = ['Ali', 'Berit', 'Chen', 'Dawit', 'Elena', 'Fatima', 'Gebre', 'Hanna', 'Ivan', 'Jamila'];
const many = [...lines, ...names.map((name) => line(name, `${name} N.`, 'nb', 'Takk for sist.'))];

export default defineStates(PeoplePanes, {
	people: base,
	open: { ...base, current: 'amina' },
	many: { ...base, lines: many },
	empty: { ...base, lines: [], promises: [] },
	loading: { ...base, lines: undefined, promises: [] },
	offline: { ...base, status: offline },
	'a colleague is late': {
		...base,
		out: {
			mine: sampleOuting({ created_by: 'kari' }),
			late: [sampleOuting({ back_by: '2026-11-23T10:00:00Z' })],
			out: []
		},
		onback: () => undefined
	},
	refused: { ...base, status: { ...online, refused: true } },
	'nobody waits': { ...base, lines: lines.slice(4) },
	'long text': {
		...base,
		lines: [line('long', longTitle, 'ar', longTitle, { ask: 'help', since: '2025-11-12T12:00:00Z' })]
	}
});
