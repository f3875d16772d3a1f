import { expect, test } from 'vitest';
import { messagesIn } from './i18n.svelte.ts';
import { isolated, isolatedNumbers } from './isolate.ts';

test.each(['Kari', 'أمينة Kari', '+4740000001', 'man–fre 9–15', '9–15', 'Дякую', 'ሰላም'])(
	'"%s" is isolated in Arabic',
	(words) => {
		expect(isolated(words, 'rtl')).toBe(`\u2068${words}\u2069`);
	}
);

test('a phone number in Arabic is isolated and kept in one line', () => {
	expect(isolated('+47 40 00 00 01', 'rtl')).toBe('\u2068+47\u00a040\u00a000\u00a000\u00a001\u2069');
	expect(isolated('40 00 00 01', 'ltr')).toBe('40 00 00 01');
});

test.each(['أمينة', 'أمس الساعة 13:00', 'الاثنين 23 نوفمبر 2026 الساعة 13:00', '13:00', '3', ''])(
	'"%s" needs nothing in Arabic',
	(words) => {
		expect(isolated(words, 'rtl')).toBe(words);
	}
);

test('numbers in groups within a text of ours are isolated, each kept in one line', () => {
	expect(isolatedNumbers('اتصل على 116 111. الساعة 13:00–14:00 أو 13:00.', 'rtl')).toBe(
		'اتصل على \u2068116\u00a0111\u2069. الساعة \u206813:00–14:00\u2069 أو 13:00.'
	);
	expect(isolatedNumbers('Ring 116 111.', 'ltr')).toBe('Ring 116 111.');
});

test('only words that run the other way are isolated in bokmål', () => {
	expect(isolated('أمينة', 'ltr')).toBe('\u2068أمينة\u2069');
	expect(isolated('Kari, i går kl. 13.00', 'ltr')).toBe('Kari, i går kl. 13.00');
});

test('messages isolate their parameters by themselves', async () => {
	expect((await messagesIn('ar')).common_call_name({ name: 'Kari' })).toContain('\u2068Kari\u2069');
	expect((await messagesIn('nb')).common_call_name({ name: 'Kari' })).toBe('Ring Kari');
	expect((await messagesIn('nb')).common_call_name({ name: 'أمينة' })).toBe('Ring \u2068أمينة\u2069');
});

test('a list of names is isolated name by name, and read from the end where the sentence begins', async () => {
	const { common_comma, common_and, agreement_seen_by } = await messagesIn('ar');
	const names = common_and({ first: common_comma({ first: 'أنت', last: 'Lars' }), last: 'Kari' });
	expect(names).toBe('أنت، \u2068Lars\u2069 و\u2068Kari\u2069');
	expect(agreement_seen_by({ names })).toContain(names);
	expect(agreement_seen_by({ names })).not.toContain('\u2068أنت');
});

test('numbers stay numbers, so that plurals still work', async () => {
	const { message_reply_time } = await messagesIn('ar');
	expect(message_reply_time({ days: 2 })).toContain('يومي');
	expect(message_reply_time({ days: 5 })).toContain('5 أيام');
});
