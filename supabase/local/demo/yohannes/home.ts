import type { DemoHome } from '../story.ts';

/** A tenant whose guarantee ends before the lease does. Days from today; what is shown to the team says so. */
export const HOME: DemoHome = {
	shared: true,
	sheet: {
		...{ address: 'Havneveien 7, Fjordvik', landlord: 'Fjordvik utleie', landlord_phone: '+47 00 00 00 61' },
		...{ rent: 8500, rent_day: 1, notice_months: 3, guarantee: 25_500 }
	},
	days: { lease_from: -400, lease_until: 330, guarantee_from: -400, guarantee_until: 80 },
	defects: [
		{ title: 'መስኮት መደቀሲ ክፍሊ ኣይዕጾን', seen: -25, told: -24, shared: true },
		{ title: 'ናይ ሓማሞ መብራህቲ', seen: -19, told: -18, fixed: -12 }
	],
	money: [
		{ kind: 'benefit', title: 'ደገፍ ገዛ', amount: 3100, paid: 12, waiting: 'መልሲ ሕቶ', due: 9 },
		{ kind: 'income', title: 'ደሞዝ', amount: 9800, paid: 6 },
		{ kind: 'expense', title: 'ክራይ ገዛ', amount: 8500, paid: 3 },
		{ kind: 'expense', title: 'ኤለክትሪክ', amount: 900, paid: 8 }
	],
	services: [
		{
			...{ from: 'kari', title: 'Boligkontoret i Fjordvik', phone: '+47 00 00 00 41' },
			...{ hours: 'Mandag til fredag 9–14', note: 'Spør etter garantien.' }
		},
		{ from: 'yohannes', title: 'ማእከል ወለንታውያን', phone: '+47 00 00 00 42', hours: 'ሰሉስን ሓሙስን 11–15' }
	]
};
