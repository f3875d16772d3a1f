import { defineStates } from '../../../../tests/e2e/states/states.ts';
import SignInView from './SignInView.svelte';

const nothing = () => undefined;
const email = {
	step: 'email',
	email: '',
	code: '',
	problem: null,
	busy: false,
	onsend: nothing,
	oncheck: nothing,
	onback: nothing
} as const;
const code = { ...email, step: 'code', email: 'kari.nordmann@fjordvik.example' } as const;

export default defineStates(SignInView, {
	email,
	busy: { ...email, email: code.email, busy: true },
	offline: { ...email, email: code.email, problem: 'offline' },
	'too many': { ...email, email: code.email, problem: 'too_many' },
	code,
	'wrong code': { ...code, code: '123456', problem: 'no_match' },
	'phone of somebody else': { ...code, code: '123456', problem: 'already_bound' }
});
