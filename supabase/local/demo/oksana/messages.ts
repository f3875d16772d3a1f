import { kari, selam, thread, voice } from '../tell.ts';

const oksana = voice('oksana', 'en');

const WITH_KARI = thread('kari', [
	kari.says(30, '10:40', 'Hei Oksana! Takk for praten i dag. Her kan du skrive til meg når du vil.'),
	oksana.says(30, '13:05', 'Thank you, Kari. I understand Norwegian, but I write better in English.'),
	kari.picks(29, '08:55', 'und_check'),
	oksana.picks(29, '09:30', 'und_yes'),
	kari.says(27, '10:15', 'Fra 0 til 10: Hvordan har du det i hverdagen nå? 10 er slik du ønsker det.'),
	oksana.says(27, '11:50', 'Maybe a 4. I sleep better, and I like my kitchen in the morning.'),
	kari.says(27, '12:20', 'Fint å høre om kjøkkenet. Hva gjør at det er 4, og ikke 2?'),
	oksana.says(26, '09:10', 'My daughter calls on Sundays. And I cook on most days. Before, I did not.'),
	oksana.picks(20, '10:05', 'mon_worried'),
	kari.picks(20, '10:40', 'mon_glad_told'),
	kari.picks(19, '09:20', 'apt_suggest', { date: -17, time: '11:00' }),
	oksana.picks(19, '09:55', 'apt_fits'),
	oksana.says(16, '14:30', 'I made a list of what I pay every month. It was shorter than I feared.'),
	kari.picks(16, '14:50', 'enc_how_did_you'),
	oksana.says(16, '15:20', 'Tea, radio, one paper at a time. Then I stopped and had a rest.'),
	kari.says(3, '11:00', 'Jeg har ikke glemt brevet om bostøtte. Jeg er litt sen. Du får det denne uka.'),
	oksana.picks(3, '12:10', 'ans_ok')
]);

const WITH_SELAM = thread('selam', [
	selam.says(28, '13:00', 'Hei! Jeg er Selam. Jeg kan være med deg ut når du har lyst på følge.'),
	oksana.says(28, '14:25', 'Hello Selam. I do not go out much. But I would like to see the sea again.'),
	selam.says(24, '12:40', 'Skal vi gå en kort tur langs havna? Vi snur når du vil.'),
	oksana.picks(24, '13:15', 'ans_yes_please'),
	oksana.says(21, '15:45', 'The harbour was good today. I had forgotten the smell of the boats.'),
	selam.says(21, '16:10', 'Jeg likte det godt, jeg også. Du fortalte så fint om bildene dine.'),
	oksana.picks(12, '12:20', 'enc_hard_day'),
	selam.picks(12, '12:35', 'enc_hard_day_answer'),
	oksana.picks(12, '12:50', 'call_write_instead'),
	selam.picks(12, '12:55', 'call_write_ok'),
	oksana.says(10, '13:30', 'Today is better. I opened the curtains and drew one cup.')
]);

const WITH_ALL = thread('team', [
	kari.says(25, '09:30', 'Her er vi tre sammen. Selam og jeg leser begge det du skriver her.'),
	selam.says(25, '12:15', 'Hei igjen! Si fra hvis det er noe du vil at vi skal snakke om.'),
	oksana.says(22, '11:05', 'I would like to paint again. I used to teach it.'),
	kari.says(22, '12:00', 'Så fint at du forteller det. Når malte du sist?'),
	oksana.says(22, '13:20', 'Nine years ago. The colours are still in a box under the bed.'),
	kari.picks(18, '09:40', 'enc_small_step'),
	oksana.picks(18, '10:15', 'ans_ok'),
	selam.says(14, '12:30', 'Kulturskolen har åpent verksted hver uke. Det er gratis, og du kan bare se på.'),
	oksana.says(14, '14:00', 'Only to look sounds right. Can you come with me the first time?'),
	selam.says(14, '14:20', 'Ja, det vil jeg gjerne.'),
	oksana.picks(6, '11:15', 'enc_did_it'),
	oksana.says(6, '11:20', 'I took the box out. Six of the colours still work!'),
	kari.picks(5, '09:10', 'enc_noticed', { topic: 'å finne fram malingen igjen' }),
	oksana.says(1, '14:40', 'Could we look at the letter before the workshop?')
]);

export const MESSAGES = [...WITH_KARI, ...WITH_SELAM, ...WITH_ALL];
