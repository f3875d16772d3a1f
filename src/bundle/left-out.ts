/** Stands in for the parts of supabase-js that this app never calls; which they are, says never-called.ts. */
function LeftOut(): void {
	// Made with `new` when the library starts, and never used.
}

export {
	LeftOut as StorageClient,
	LeftOut as StorageApiError,
	LeftOut as FunctionsClient,
	LeftOut as FunctionsError,
	LeftOut as FunctionsFetchError,
	LeftOut as FunctionsHttpError,
	LeftOut as FunctionsRelayError,
	LeftOut as FunctionRegion,
	LeftOut as default,
	LeftOut as WebAuthnApi,
	LeftOut as browserSupportsWebAuthn,
	LeftOut as createCredential,
	LeftOut as getCredential,
	LeftOut as deserializeCredentialCreationOptions,
	LeftOut as deserializeCredentialRequestOptions,
	LeftOut as serializeCredentialCreationResponse,
	LeftOut as serializeCredentialRequestResponse,
	LeftOut as webAuthnAbortService,
	LeftOut as createSiweMessage,
	LeftOut as fromHex,
	LeftOut as getAddress,
	LeftOut as toHex
};
