import { kari, lars, selam, thread, voice } from '../tell.ts';

const amina = voice('amina', 'ar');

const WITH_KARI = thread('kari', [
	kari.says(30, '11:12', 'Hei Amina! Så fint å treffe deg i dag. Her kan du skrive til meg på ditt eget språk.'),
	amina.says(30, '12:40', 'شكراً لكِ يا كاري. من الأسهل لي أن أكتب بالعربية.'),
	kari.says(29, '09:05', 'Det er helt greit. Vi bruker tolk når vi møtes.'),
	kari.picks(29, '09:06', 'int_booked', { date: -24, time: '13:00' }),
	amina.picks(29, '11:20', 'thx_help'),
	amina.picks(24, '08:15', 'doc_got_letter'),
	kari.picks(24, '09:30', 'doc_send_photo'),
	amina.picks(24, '09:58', 'doc_will_bring'),
	kari.says(23, '14:10', 'Brevet var fra barnehagen. De spør om du vil ha plass fra januar.'),
	amina.says(23, '15:02', 'نعم، أريد مكاناً لابنتي. ماذا أفعل أولاً؟'),
	kari.picks(22, '10:00', 'agr_i_promise', { date: 4, topic: 'søke barnehageplass' }),
	amina.picks(22, '10:25', 'thx'),
	amina.picks(13, '08:10', 'kid_ill'),
	kari.picks(13, '08:35', 'kid_ill_ok'),
	amina.says(2, '17:10', 'وصلتني فاتورة الكهرباء وهي أعلى من قبل. هل يمكن أن ننظر إليها معاً؟')
]);

const WITH_LARS = thread('lars', [
	lars.says(27, '13:00', 'Hei! Jeg er Lars. Jeg hjelper deg med å finne en jobb som passer for deg.'),
	amina.says(27, '16:45', 'مرحباً لارس. عملتُ في مطبخ في حلب سبع سنوات وأحب الطبخ.'),
	lars.says(26, '09:20', 'Sju år på kjøkken er mye erfaring. Hvilke dager kan du jobbe?'),
	amina.says(26, '10:05', 'من الاثنين إلى الخميس، بين الثامنة والثالثة، لأن ابنتي تحتاجني بعد ذلك.'),
	lars.picks(17, '11:30', 'job_tip'),
	amina.picks(17, '12:02', 'job_want_to_see'),
	lars.says(17, '12:20', 'Det er Solsiden kafé. De trenger en på kjøkkenet på dagtid.'),
	lars.picks(16, '09:00', 'job_contact_ask', { place: 'Solsiden kafé' }),
	amina.picks(16, '09:45', 'job_contact_yes'),
	lars.picks(7, '15:10', 'agr_i_am_late', { date: 1 }),
	amina.picks(7, '15:40', 'ans_ok'),
	lars.says(1, '14:05', 'Skal vi øve på intervjuet når vi møtes?')
]);

const WITH_ALL = thread('team', [
	kari.says(25, '09:00', 'Her er vi alle sammen: du, Lars, Selam og jeg. Alle ser det som står her.'),
	selam.says(25, '12:30', 'Hei Amina! Jeg kan være med deg til legen og på besøk i barnehagen.'),
	amina.picks(25, '13:15', 'thx'),
	kari.picks(15, '10:00', 'apt_suggest', { date: -10, time: '12:00' }),
	amina.picks(15, '10:40', 'apt_fits'),
	amina.picks(10, '11:50', 'late_little'),
	kari.picks(10, '11:52', 'late_ok'),
	selam.says(9, '16:20', 'Fint å se barnehagen sammen med deg i dag. Datteren din likte sandkassa!'),
	amina.says(9, '17:05', 'نعم! كانت سعيدة جداً. شكراً لأنكِ كنتِ معنا يا سلام.'),
	lars.says(4, '10:10', 'Jeg er på kurs i morgen. Kari svarer deg den dagen.'),
	kari.picks(3, '09:15', 'apt_suggest', { date: 2, time: '13:00' }),
	amina.picks(3, '09:50', 'apt_fits'),
	kari.picks(3, '09:55', 'apt_place_is', { place: 'Biblioteket, 2. etasje' })
]);

export const MESSAGES = [...WITH_KARI, ...WITH_LARS, ...WITH_ALL];
