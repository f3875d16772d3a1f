import { phoneAccount } from '../auth/phone-account.ts';
import type { Account } from '../auth/account.ts';
import { deviceName } from '../auth/device-name.ts';
import type { Store } from '../data/store.ts';
import { syncPull, syncPush } from '../remote/database.ts';
import { bringFile } from '../remote/files.ts';
import { listen } from '../remote/line.ts';
import { Engine } from '../sync/engine.ts';
import { browserLocks } from '../sync/leader.ts';
import type { Report } from '../sync/ports.ts';
import { browserClock, browserSignals } from '../sync/signals.ts';

/** Everything that reaches the network, built and started once the first screen stands. */
export function startBackground(store: Store, report: Report): Account {
	const name = deviceName(navigator.userAgent);
	const engine = new Engine({
		store,
		report,
		remote: { push: syncPush, pull: syncPull(name) },
		bring: bringFile,
		line: listen,
		clock: browserClock,
		signals: browserSignals(),
		locks: browserLocks()
	});
	engine.start();
	return phoneAccount({
		store,
		sync: () => engine.once(),
		keepStorage: async () => navigator.storage?.persist?.(),
		origin: location.origin,
		deviceName: name
	});
}
