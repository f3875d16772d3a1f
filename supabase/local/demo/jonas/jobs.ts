import type { DemoJob } from '../story.ts';

export const JOBS: DemoJob[] = [
	{
		...{ from: 'lars', title: 'Lagermedarbeider, tre dager i uka', employer: 'Fjordvik trelast', method: 'network' },
		...{
			kind: 'part_time',
			contact: 'Lagersjefen, +47 00 00 00 42',
			notes: 'Sjefen viste meg rundt. God lukt av tre.'
		},
		workerNote: 'Snakket med lagersjefen etter avtale. Fortalte om erfaringen, som avtalt.',
		stages: [
			['interested', 24],
			['sent', 19],
			['interview', 13],
			['offer', 9],
			['accepted', 8],
			['employed', 6]
		]
	},
	{
		...{ from: 'jonas', title: 'Butikkmedarbeidar, byggvarer', employer: 'Byggmakker', method: 'advert' },
		...{ kind: 'permanent', link: 'https://jobber.example/byggvarer' },
		stages: [
			['sent', 27],
			['not_got', 20]
		]
	},
	{
		...{ from: 'jonas', title: 'Vaktmeistar', employer: 'Fjordvik skole', method: 'advert', kind: 'temporary_cover' },
		stages: [
			['sent', 25],
			['interview', 17],
			['not_got', 14]
		]
	},
	{
		...{ from: 'jonas', title: 'Hjelpemann på verkstad', employer: 'Nes båt og motor', method: 'walk_in' },
		...{ kind: 'on_call', notes: 'Dei ville ha meg kvar kveld. Eg sa nei takk.' },
		stages: [
			['sent', 22],
			['offer', 18],
			['declined', 17]
		]
	},
	{
		...{ from: 'jonas', title: 'Praksis i snikkarverkstad', employer: 'Fjordvik gjenbruk', method: 'network' },
		kind: 'work_practice',
		stages: [
			['accepted', 29],
			['employed', 28],
			['ended', 16]
		]
	},
	{
		...{ from: 'jonas', title: 'Sjåfør, små leveransar', employer: 'Havnebud', method: 'phone', kind: 'part_time' },
		stages: [
			['sent', 21],
			['not_got', 12]
		]
	},
	{
		...{ from: 'jonas', title: 'Kurs i gaffeltruck', employer: 'Fjordvik opplæringssenter', method: 'advert' },
		...{ kind: 'education', notes: 'Lars meiner trelasten kan betale.', followUp: -2, stages: [['sent', 11]] }
	},
	{
		...{ from: 'jonas', title: 'Ekstrahjelp på dagtid', employer: 'Coop Obs', method: 'advert', kind: 'on_call' },
		...{ notes: 'Ventar med denne til eg kjenner den nye jobben.', stages: [['interested', 10]] }
	},
	{
		...{ from: 'jonas', title: 'Snikkarlærling', employer: 'Bakke og sønn', method: 'unsolicited' },
		...{ kind: 'apprenticeship', notes: 'Mogleg til hausten, seier dei.', followUp: 12, stages: [['sent', 15]] }
	},
	{
		...{ from: 'jonas', title: 'Gartnarhjelp', employer: 'Fjordvik kirke', method: 'network', kind: 'temporary_cover' },
		stages: [
			['interested', 26],
			['sent', 23],
			['interview', 19],
			['not_got', 15]
		]
	}
];
