import { kari, liv, thread, voice } from '../tell.ts';

const daniel = voice('daniel', 'nb');

const WITH_KARI = thread('kari', [
	kari.says(30, '14:00', 'Hei Daniel! Bra at du tok kontakt. Det er du som er oppdragsgiveren her.'),
	daniel.says(30, '15:10', 'Haha ok. Sjef for en gangs skyld.'),
	kari.picks(29, '10:30', 'agr_three'),
	daniel.says(29, '13:45', 'Bolig, penger og å komme meg ut om morgenen.'),
	kari.says(28, '08:50', 'Da begynner vi med de tre. Kom gjerne innom en dag denne uka.'),
	daniel.picks(28, '12:20', 'ans_will_do'),
	kari.picks(24, '11:00', 'agr_small_step'),
	daniel.says(24, '13:30', 'Sette vekkerklokka på 08.45 og faktisk stå opp. Tre dager.'),
	kari.picks(24, '13:40', 'enc_your_way'),
	daniel.picks(20, '10:05', 'enc_did_some'),
	daniel.says(20, '10:06', 'To av tre dager. Onkel ringte den ene dagen, det hjalp.'),
	kari.says(20, '10:30', 'To er bra. Vil du at onkel ringer flere dager?'),
	daniel.says(20, '11:15', 'Ja. Jeg spør han.'),
	daniel.picks(13, '12:10', 'mon_bill'),
	kari.picks(13, '12:25', 'mon_glad_told'),
	daniel.says(11, '14:40', 'Ringte strømselskapet selv. Fikk dele den i tre!'),
	kari.picks(11, '14:45', 'enc_how_did_you'),
	daniel.says(11, '15:20', 'Skrev ned hva jeg skulle si først. Som vi øvde på.'),
	daniel.says(1, '15:20', 'Får jeg nøkkel til boden?')
]);

const WITH_LIV = thread('liv', [
	liv.says(26, '09:30', 'Hei Daniel! Jeg er Liv. Jeg kan svare deg når det gjelder skole og veivalg.'),
	daniel.says(26, '12:40', 'Hei. Vet ikke helt hva jeg vil, men kanskje fagbrev.'),
	liv.picks(25, '10:10', 'enc_take_time'),
	liv.says(17, '10:00', 'Det er åpen dag på videregående snart. Vil du se på bygg eller elektro?'),
	daniel.says(17, '13:15', 'Elektro. Jeg fikset pc-en til halve klassen før.'),
	liv.says(17, '13:40', 'Det er en god ting å ha med seg. Skal jeg melde deg på?'),
	daniel.picks(17, '14:05', 'ans_yes_please'),
	liv.picks(7, '14:00', 'agr_i_am_late', { date: 1 }),
	daniel.picks(7, '14:30', 'ans_ok')
]);

const WITH_ALL = thread('team', [
	kari.picks(27, '09:20', 'agr_proposal'),
	daniel.picks(27, '12:15', 'agr_will_read'),
	daniel.says(26, '12:30', 'Kan vi skrive at jeg kan bytte dag når jeg trenger det?'),
	kari.says(26, '13:00', 'Ja, det skriver vi inn. Det gjelder oss også.'),
	daniel.picks(26, '13:10', 'agr_accept'),
	liv.picks(26, '13:30', 'agr_accept'),
	kari.picks(26, '13:35', 'agr_until', { date: 34 }),
	kari.picks(16, '09:30', 'apt_suggest', { date: -12, time: '13:00' }),
	daniel.picks(16, '12:00', 'apt_fits'),
	daniel.picks(12, '12:55', 'late_little'),
	kari.picks(12, '12:57', 'late_ok'),
	kari.picks(4, '10:00', 'agr_review', { date: 3 }),
	daniel.picks(4, '12:40', 'apt_fits')
]);

export const MESSAGES = [...WITH_KARI, ...WITH_LIV, ...WITH_ALL];
