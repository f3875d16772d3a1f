import { lars, selam, thread, voice } from '../tell.ts';

const jonas = voice('jonas', 'nn');

const WITH_LARS = thread('lars', [
	lars.says(30, '12:30', 'Hei Jonas! Takk for sist. Vi begynner med hva du selv vil jobbe med.'),
	jonas.says(30, '14:10', 'Takk. Eg vil helst bruke hendene. Eg har vore på trelast og litt som snikkar.'),
	lars.says(29, '09:30', 'Det er nyttig erfaring. Hva vil du ikke jobbe med?'),
	jonas.says(29, '10:20', 'Helst ikkje nattskift. Og ikkje åleine heile dagen.'),
	lars.says(29, '10:45', 'Det skriver jeg opp. Det er du som bestemmer.'),
	lars.picks(26, '11:00', 'job_contact_ask', { place: 'Fjordvik trelast' }),
	jonas.picks(26, '11:35', 'job_contact_what'),
	lars.says(26, '11:50', 'At du kan faget og vil begynne rolig. Bare det du sier ja til.'),
	jonas.picks(26, '12:15', 'job_contact_yes'),
	lars.picks(24, '14:30', 'job_contact_done', { place: 'Fjordvik trelast' }),
	jonas.picks(24, '14:55', 'job_want_to_see'),
	jonas.picks(20, '10:10', 'job_declined'),
	lars.picks(20, '10:30', 'job_declined_answer'),
	jonas.picks(15, '13:20', 'job_interview', { date: -13 }),
	lars.says(15, '13:45', 'Så bra! Skal vi øve en gang før det?'),
	jonas.picks(15, '14:00', 'ans_yes_please'),
	jonas.picks(9, '12:05', 'job_offer'),
	lars.picks(9, '12:15', 'job_congrats'),
	jonas.says(9, '12:40', 'Tre dagar i veka. Eg er glad, og litt spent.'),
	lars.picks(6, '15:10', 'fol_first_day'),
	lars.picks(3, '15:20', 'fol_how'),
	jonas.picks(3, '16:15', 'fol_good'),
	jonas.says(3, '16:20', 'Sjefen er roleg. Men eg veit ikkje når eg har pause.'),
	lars.says(2, '09:15', 'Det kan vi spørre ham om sammen. Vil du det?')
]);

const WITH_SELAM = thread('selam', [
	selam.says(28, '12:20', 'Hei Jonas! Jeg er Selam. Jeg følger deg så lenge du vil, også når du jobber.'),
	jonas.says(28, '13:40', 'Hei! Fint å vite. Eg likar best å møtast ute, ikkje på kontor.'),
	selam.picks(21, '12:10', 'apt_suggest', { date: -19, time: '14:00' }),
	jonas.picks(21, '12:45', 'apt_fits'),
	jonas.says(18, '15:30', 'Det var godt å gå tur. Eg sov betre etterpå.'),
	selam.picks(18, '15:50', 'enc_how_did_you'),
	jonas.says(17, '12:30', 'La bort telefonen klokka ti og høyrde på radio.'),
	selam.says(6, '12:05', 'Jeg tenker på deg i dag. Hvordan var morgenen?'),
	jonas.says(6, '15:35', 'Tok bussen 06.50. Matpakken låg klar, så det gjekk greitt.')
]);

const WITH_ALL = thread('team', [
	lars.says(25, '10:00', 'Her er du, Selam og jeg. Vi leser alle det som står her.'),
	jonas.picks(25, '11:10', 'ans_ok'),
	lars.picks(14, '09:30', 'apt_suggest', { date: -11, time: '10:00' }),
	jonas.picks(14, '10:05', 'apt_fits'),
	jonas.picks(11, '09:50', 'late_on_way'),
	selam.says(8, '13:15', 'Gratulerer med jobben, Jonas! Skal vi prøve bussveien sammen først?'),
	jonas.says(8, '14:00', 'Ja takk. Då er eg tryggare på det.'),
	jonas.says(1, '16:30', 'Kan de hjelpe meg å lese arbeidskontrakten?')
]);

export const MESSAGES = [...WITH_LARS, ...WITH_SELAM, ...WITH_ALL];
