import fc from 'fast-check';
import type { DiskFault } from '../disk.ts';
import type { Fault } from '../network.ts';

/** Amina's first phone, her second one, Kari's, and that of Siri, who is in no team until Amina says yes. */
export const PHONES = ['amina', 'amina’s second', 'kari', 'siri'] as const;

interface On {
	who: number;
	tab: number;
}

export type Write =
	| ({ what: 'say'; place: 'team' | 'direct'; disk: DiskFault | null } & On)
	| ({ what: 'make'; tbl: 'goal' | 'task' | 'job'; disk: DiskFault | null } & On)
	/** Free text of the n-th row that is shown. */
	| ({ what: 'change'; n: number; col: number; disk: DiskFault | null } & On)
	| ({ what: 'delete'; n: number; disk: DiskFault | null } & On)
	/** The n-th entry of the job log, from the own space to the team or back. */
	| ({ what: 'move'; n: number; disk: DiskFault | null } & On)
	| ({ what: 'read' } & On);

export type Sync =
	| ({ what: 'sync'; faults: Fault[]; disk: DiskFault | null } & On)
	/** Both tabs of one phone at once, or all phones. */
	| { what: 'race'; who: number | 'all'; faults: Fault[] }
	| ({ what: 'crash' } & On)
	| ({ what: 'close disk' } & On)
	| { what: 'fill disk' | 'free disk'; who: number }
	| { what: 'clock'; who: number; hours: number };

/** What others do to the database. */
export type Office =
	/** Kari is removed from both audiences, or let in again. */
	| { what: 'out' | 'in' }
	/** The database does not know for a while that Kari was ever there. */
	| { what: 'forget' | 'remember' }
	| { what: 'yes' | 'yes_all' | 'siri leaves' }
	| { what: 'revoke'; who: 1 | 3 }
	| { what: 'close enrolment' | 'open enrolment' }
	| { what: 'epoch' | 'backup' | 'restore' }
	/** A hundred days pass at the database, and what is kept for a time only goes. */
	| { what: 'purge' };

export type Event = Write | Sync | Office;

const who = fc.nat(PHONES.length - 1);
const on = { who, tab: fc.nat(1) };
const n = fc.nat(20);
const just = <T extends string>(what: T): fc.Arbitrary<T> => fc.constant(what);
const disk = fc.option(
	fc.record<DiskFault>({
		what: fc.constantFrom<DiskFault['what']>('crash before', 'crash after', 'closed'),
		at: fc.integer({ min: 1, max: 8 })
	}),
	{ freq: 1 }
);
/** Mostly none. */
const writeDisk = fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: disk });
const fault = fc.constantFrom<Fault>(
	...(['ok', 'ok', 'ok', 'lost request', 'late request', 'rolled back', 'lost reply', 'lost reply'] as const),
	...(['late reply', 'twice', 'signed out', 'crash before', 'crash after'] as const)
);
const faults = fc.oneof(fc.constant<Fault[]>([]), fc.array(fault, { maxLength: 4 }));

const write: fc.Arbitrary<Write> = fc.oneof(
	{
		weight: 5,
		arbitrary: fc.record({ what: just('say'), ...on, place: fc.constantFrom('team', 'direct'), disk: writeDisk })
	},
	{
		weight: 4,
		arbitrary: fc.record({ what: just('make'), ...on, tbl: fc.constantFrom('goal', 'task', 'job'), disk: writeDisk })
	},
	{ weight: 4, arbitrary: fc.record({ what: just('change'), ...on, n, col: fc.nat(2), disk: writeDisk }) },
	{ weight: 2, arbitrary: fc.record({ what: just('delete'), ...on, n, disk: writeDisk }) },
	{ weight: 2, arbitrary: fc.record({ what: just('move'), ...on, n, disk: writeDisk }) },
	{ weight: 1, arbitrary: fc.record({ what: just('read'), ...on }) }
);

const sync: fc.Arbitrary<Sync> = fc.oneof(
	{ weight: 8, arbitrary: fc.record({ what: just('sync'), ...on, faults, disk }) },
	{ weight: 3, arbitrary: fc.record({ what: just('race'), who: fc.oneof(who, just('all')), faults }) },
	{ weight: 1, arbitrary: fc.record({ what: just('crash'), ...on }) },
	{ weight: 1, arbitrary: fc.record({ what: just('close disk'), ...on }) },
	{ weight: 1, arbitrary: fc.record({ what: fc.constantFrom('fill disk', 'free disk'), who }) },
	{
		weight: 2,
		arbitrary: fc.record({ what: just('clock'), who, hours: fc.constantFrom(1, -1, 30, 24 * 400, -24 * 365) })
	}
);

const office: fc.Arbitrary<Office> = fc.oneof(
	{ weight: 2, arbitrary: fc.constantFrom<Office>({ what: 'out' }, { what: 'in' }) },
	{ weight: 2, arbitrary: fc.constantFrom<Office>({ what: 'forget' }, { what: 'remember' }) },
	{ weight: 3, arbitrary: fc.constantFrom<Office>({ what: 'yes' }, { what: 'yes_all' }, { what: 'siri leaves' }) },
	{ weight: 1, arbitrary: fc.constantFrom<Office>({ what: 'revoke', who: 1 }, { what: 'revoke', who: 3 }) },
	{ weight: 1, arbitrary: fc.constantFrom<Office>({ what: 'close enrolment' }, { what: 'open enrolment' }) },
	{ weight: 2, arbitrary: fc.constantFrom<Office>({ what: 'backup' }, { what: 'restore' }) },
	{ weight: 1, arbitrary: fc.constantFrom<Office>({ what: 'epoch' }, { what: 'purge' }) }
);

const event: fc.Arbitrary<Event> = fc.oneof(
	{ weight: 5, arbitrary: write },
	{ weight: 5, arbitrary: sync },
	{ weight: 2, arbitrary: office }
);

/** Everybody has something on their phone before things go wrong. */
const MORNING: readonly Event[] = PHONES.flatMap((_, who): Event[] => [
	{ what: 'make', who, tab: 0, tbl: 'goal', disk: null },
	{ what: 'say', who, tab: 1, place: 'team', disk: null },
	{ what: 'sync', who, tab: 0, faults: [], disk: null }
]);

export const events = fc
	.tuple(fc.boolean(), fc.array(event, { minLength: 5, maxLength: 30, size: 'max' }))
	.map(([isMorning, day]) => [...(isMorning ? MORNING : []), ...day]);
