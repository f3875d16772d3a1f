import { defineStates } from '../../../../tests/e2e/states/states.ts';
import JoinView from './JoinView.svelte';

const nothing = () => undefined;

const base = {
	step: 'before',
	problem: null,
	code: '',
	name: null,
	online: true,
	onaccept: nothing,
	oncode: nothing,
	onsecret: nothing,
	onretry: nothing,
	onyes: nothing,
	onno: nothing,
	onother: nothing
} as const;

export default defineStates(JoinView, {
	before: base,
	code: { ...base, step: 'code' },
	'wrong code': { ...base, step: 'code', code: 'A2C4E6GH', problem: 'no_match' },
	'went wrong': { ...base, step: 'code', code: 'A2C4E6GH', problem: 'failed' },
	joining: { ...base, step: 'joining' },
	'offline, code kept': { ...base, step: 'kept', online: false },
	'joined, then offline': { ...base, step: 'joined', online: false },
	'name check': { ...base, step: 'joined', name: 'Amina' },
	'long name': { ...base, step: 'joined', name: 'Tesfaldet Gebremeskel Woldemariam-Kristoffersen' },
	'not you': { ...base, step: 'not_you' },
	'phone of somebody else': { ...base, step: 'taken', name: 'Daniel' },
	'phone of somebody unknown': { ...base, step: 'taken' },
	'joined already': { ...base, step: 'member', name: 'Amina' }
});
