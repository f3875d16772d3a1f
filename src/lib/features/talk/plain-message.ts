/** Texts about emergencies, which take no parameters. */
export type PlainMessage =
	| 'message_emergency'
	| 'talk_number_113'
	| 'talk_number_112'
	| 'talk_number_110'
	| 'talk_number_116117'
	| 'talk_number_116123';
