import fc from 'fast-check';

/** 300 KB as UTF-8. */
const LONG = 'å'.repeat(150_000);

const TEXTS = [
	...['', ' ', '\0', 'a\0b', '\ud800', 'a\udfff', 'e\u0301', '\u202e', '\ufeff', '\u2028', '👩‍👧', LONG],
	...["'", '"', '\\', '$1', '%s', '%', '{}', '[]', '{1,2}', 'null', "'; drop schema app cascade; --", "' or '1'='1"],
	...['0', '1e999', '0x1', 'NaN', 'Infinity', 'infinity', '-infinity', 'now', 'epoch', 'today'],
	...['2026-02-30', '294276-12-31', '0001-01-01 BC', '25:00', '24:00', '2026-12-24T10:00:00+99:99'],
	...[
		'00000000-0000-0000-0000-000000000000',
		'{',
		'__proto__',
		'constructor',
		'toString',
		'../../etc/passwd',
		'<img src=x>'
	]
];

/** Text that no person writes, but a program might. */
export const oddText = fc.oneof(fc.constantFrom(...TEXTS), fc.string({ unit: 'binary', maxLength: 40 }));

const oddNumber = fc.oneof(
	fc.constantFrom(0, -0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 53), 2 ** 63, 1e308, 5e-324),
	fc.integer(),
	fc.double({ noNaN: true, noDefaultInfinity: true })
);

/** Lists in lists in lists. */
const deep = fc.constantFrom(5, 70, 400).map((levels) => {
	let value: unknown = 1;
	for (let i = 0; i < levels; i++) value = i % 2 ? { a: value } : [value];
	return value;
});

/** Any JSON value. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
	{ weight: 4, arbitrary: oddText },
	{ weight: 2, arbitrary: oddNumber },
	{ weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { '': null }) },
	{ weight: 1, arbitrary: deep },
	{ weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) }
);

/** One thing done to a value that was good: where is a number counted through all its places. */
export interface Spoil {
	where: number;
	how: 'replace' | 'drop' | 'add' | 'double';
	by: unknown;
	key: string;
}

export const spoil: fc.Arbitrary<Spoil> = fc.record({
	where: fc.nat(1000),
	how: fc.constantFrom('replace', 'replace', 'replace', 'drop', 'add', 'double'),
	by: junk,
	key: oddText
});

/** Nothing, or one or two things, done to a value. */
export const spoils: fc.Arbitrary<Spoil[]> = fc.oneof(
	fc.constant<Spoil[]>([]),
	fc.array(spoil, { minLength: 1, maxLength: 2 })
);

type Holder = Record<string, unknown> | unknown[];

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** Every place in a value, as the object or list it is in and its name there. */
function placesIn(value: unknown): [holder: Holder, key: string][] {
	if (!isHolder(value)) return [];
	return Object.entries(value).flatMap(([key, inner]) => [[value, key] as [Holder, string], ...placesIn(inner)]);
}

/** A copy of a good value with one place in it changed. */
export function spoilt<T>(good: T, { where, how, by, key }: Spoil): T {
	const copy = structuredClone(good);
	const places = placesIn(copy);
	const [holder, name] = places[where % places.length] ?? [];
	if (!holder || name === undefined) return copy;
	const inside = Reflect.get(holder, name) as unknown;
	if (how === 'replace') Reflect.set(holder, name, by);
	else if (how === 'drop') Reflect.deleteProperty(holder, name);
	else if (how === 'double') Reflect.set(holder, name, [inside, inside]);
	else Reflect.set(isHolder(inside) && !Array.isArray(inside) ? inside : holder, key, by);
	return copy;
}

/** JSON text that no program would write, though JSON allows most of it. */
const asText = (change: (json: string) => string) => change;
export const spelling = fc.constantFrom(
	...Array.from({ length: 40 }, () => asText((json) => json)),
	asText((json) => json.replace(/:\d+/, ':1e400')),
	asText((json) => json.replace(/:\d+/, `:${'9'.repeat(5000)}`)),
	asText((json) => json.replace('{', '{"op":"delete","seq":1,')),
	asText((json) => json.replace(/:"[^"]*"/, `:${'['.repeat(20_000)}${']'.repeat(20_000)}`)),
	asText((json) => json.slice(0, -1)),
	asText((json) => ` \n${json}\t`)
);
