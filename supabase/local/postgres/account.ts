import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { StartError } from '../start-error.ts';

const run = promisify(execFile);
const NAME = 'postgres';

/** The system user PostgreSQL runs as. */
export interface Account {
	name: string;
	uid: number;
	gid: number;
}

/**
 * PostgreSQL refuses to run as root, so root lends it the system user `postgres`, creating it (after saying so) when
 * it is missing. Anybody else runs PostgreSQL as themselves.
 * @returns undefined when no other user is needed.
 */
export async function postgresAccount(say: (line: string) => void): Promise<Account | undefined> {
	if (process.getuid?.() !== 0) return undefined;
	const existing = await lookUp();
	if (existing) return existing;
	say(
		`PostgreSQL may not run as root: creating the system user "${NAME}" for it (remove it later with \`userdel ${NAME}\`).`
	);
	await create();
	const created = await lookUp();
	if (!created) throw cannotCreate();
	return created;
}

async function lookUp(): Promise<Account | undefined> {
	try {
		const [uid, gid] = await Promise.all([run('id', ['-u', NAME]), run('id', ['-g', NAME])]);
		return { name: NAME, uid: Number(uid.stdout), gid: Number(gid.stdout) };
	} catch {
		return undefined;
	}
}

async function create(): Promise<void> {
	try {
		await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME]);
	} catch {
		throw cannotCreate();
	}
}

const cannotCreate = (): StartError =>
	new StartError(`The system user "${NAME}" could not be created: start Stegvis as a normal user, not as root.`);
