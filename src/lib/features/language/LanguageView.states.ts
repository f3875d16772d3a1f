import { i18n } from '#i18n/i18n.svelte.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import LanguageView from './LanguageView.svelte';

const base = {
	get chosen() {
		return i18n.locale;
	},
	failed: null,
	onchoose: () => undefined,
	oncontinue: () => undefined
};

export default defineStates(LanguageView, {
	first: base,
	offline: { ...base, failed: 'ti' }
});
