/**
 * Modules of supabase-js that this app never calls: files, functions, administration, passkeys and wallets. Left out they
 * are 9 KiB less on every phone; the library itself stays as it is. Who needs one of them takes it out of here.
 */
export const NEVER_CALLED =
	/^(@supabase\/(storage|functions)-js|\.\/GoTrueAdminApi|\.\/lib\/webauthn|\.\/lib\/web3\/ethereum)$/;
