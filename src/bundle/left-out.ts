/**
 * Stands in for the parts of supabase-js that this app never calls, files and functions: 5 KiB less on every phone. The
 * library itself stays as it is. Who needs one of them takes its line out of `vite.config.ts`.
 */
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
	LeftOut as FunctionRegion
};
