import { write, type Writer } from '../writer.ts';

/** Tells the participant's log of access that this worker looks at a plan or a thread; kept and sent like all else. */
export async function noteOpened(app: Writer, audience: string): Promise<void> {
	const at = app.now().toISOString();
	await write(app, [{ mutation: { op: 'opened', tbl: 'read_marker', id: audience, at }, audience }]);
}
