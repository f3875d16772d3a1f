import { kari, selam, thread, voice } from '../tell.ts';

const yohannes = voice('yohannes', 'ti');

const WITH_KARI = thread('kari', [
	kari.says(30, '13:10', 'Hei Yohannes! Gratulerer med ny leilighet. Her kan du skrive på ditt eget språk.'),
	yohannes.says(30, '14:25', 'ሰላም ካሪ። የቐንየለይ። ብትግርኛ ክጽሕፍ ይቐልለኒ።'),
	kari.picks(29, '09:15', 'int_ask'),
	yohannes.picks(29, '10:05', 'ans_yes_please'),
	kari.picks(29, '10:20', 'int_will_book'),
	kari.picks(27, '09:30', 'vis_offer', { date: -25, time: '10:00' }),
	yohannes.picks(27, '10:10', 'vis_fits'),
	kari.picks(27, '10:15', 'vis_topic_ask'),
	yohannes.says(27, '11:00', 'ብዛዕባ እቲ ውዕል ክራይን ብዛዕባ እቲ መስኮትን። መስኮት ኣይዕጾን እዩ።'),
	kari.says(24, '13:00', 'Takk for kaffen! Garantien gjelder så lenge leieavtalen din varer.'),
	yohannes.picks(24, '14:10', 'und_yes'),
	yohannes.says(20, '10:30', 'ክራይ ናይዚ ወርሒ ከፊለ ኣለኹ። ንበይነይ ክገብሮ ክኢለ።'),
	kari.picks(20, '10:50', 'enc_noticed', { topic: 'å betale husleia selv' }),
	yohannes.picks(14, '09:20', 'doc_got_letter'),
	kari.picks(14, '09:45', 'doc_send_photo'),
	yohannes.picks(14, '10:00', 'doc_will_bring'),
	kari.picks(6, '14:20', 'agr_i_am_late', { date: 2 }),
	yohannes.picks(6, '15:00', 'ans_ok'),
	yohannes.says(1, '14:15', 'ሎሚ ዝሑል እዩ። እቲ መስኮት መዓስ ይዕረ?')
]);

const WITH_SELAM = thread('selam', [
	selam.says(28, '12:10', 'Hei Yohannes! Jeg er Selam. Jeg kommer gjerne innom når du vil ha hjelp hjemme.'),
	yohannes.says(28, '12:50', 'ሰላም። ምስ ሰብ ክዛረብ ደስ ይብለኒ። ኩሉ ግዜ ሻሂ ኣሎ።'),
	selam.picks(18, '12:30', 'vis_offer', { date: -16, time: '13:00' }),
	yohannes.picks(18, '13:05', 'vis_fits'),
	yohannes.picks(9, '12:15', 'vis_not_today'),
	selam.picks(9, '12:25', 'vis_not_today_ok'),
	selam.picks(8, '12:40', 'vis_next'),
	yohannes.says(8, '13:30', 'ናይ ዝመጽእ ሰሙን ይሓይሽ። ድሕሪ ቀትሪ።'),
	selam.says(4, '15:10', 'Takk for i dag. Suppen din var så god at jeg vil ha oppskriften!'),
	yohannes.says(4, '15:40', 'ደስ ኢሉኒ። ኣደይ እያ ምሂራትኒ።')
]);

const WITH_ALL = thread('team', [
	kari.says(25, '14:00', 'Her er du, Selam og jeg. Begge kan hjelpe deg med hjemmet og med papirer.'),
	yohannes.picks(25, '14:30', 'thx'),
	yohannes.says(23, '10:00', 'ናይቲ መስኮትን መሕጸብን ስእሊ ኣልዒለ ኣለኹ።'),
	kari.says(23, '10:35', 'Flott. Bildene er nyttige. Jeg tar det opp med utleier.'),
	selam.says(19, '12:20', 'Jeg har funnet en hylle som noen vil gi bort. Vil du ha den?'),
	yohannes.picks(19, '13:00', 'ans_yes_please'),
	yohannes.picks(12, '11:30', 'apt_my_topic', { topic: 'ዶክተር' }),
	kari.says(12, '12:15', 'Ja, vi finner fastlegen din sammen. Det tar bare noen minutter.'),
	yohannes.picks(12, '12:40', 'thx_help'),
	kari.picks(3, '09:00', 'vis_offer', { date: 2, time: '10:00' }),
	yohannes.picks(3, '09:40', 'vis_fits')
]);

export const MESSAGES = [...WITH_KARI, ...WITH_SELAM, ...WITH_ALL];
