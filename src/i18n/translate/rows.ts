/** The lines of a translator's spreadsheet: each text beside bokmål and English. */
import { mostCharacters } from '../check/rules.ts';
import type { Row } from './sheet.ts';
import { flatten, locate, wholeId, type Texts } from './texts.ts';

interface Languages {
	base: Texts;
	english: Texts;
	own: Texts;
}

export function rowsOf({ base, english, own }: Languages, contextOf: (group: string, key: string) => string): Row[] {
	const [nb, en, mine] = [flatten(base), flatten(english), flatten(own)];
	const plurals = [...mine.keys()].filter((id) => !nb.has(id));
	const rowOf = (id: string, translation: string): Row => {
		const { group = '', key = '' } = locate(id, base) ?? {};
		const whole = wholeId(id, base);
		const bokmal = nb.get(id) ?? nb.get(whole) ?? '';
		return {
			key: id,
			context: contextOf(group, key),
			bokmal,
			english: en.get(id) ?? en.get(whole) ?? '',
			translation,
			most: mostCharacters(key, bokmal.length)
		};
	};
	return [...nb.keys()].flatMap((id) => {
		const categories = plurals.filter((plural) => wholeId(plural, base) === id);
		return (categories.length > 0 ? categories : [id]).map((one) => rowOf(one, mine.get(one) ?? ''));
	});
}
