import type { DemoJob } from '../story.ts';

export const JOBS: DemoJob[] = [
	{
		...{
			from: 'lars',
			title: 'Kjøkkenhjelp på dagtid',
			employer: 'Solsiden kafé',
			method: 'network',
			kind: 'part_time'
		},
		...{ contact: 'Kjøkkensjefen, +47 00 00 00 41', followUp: 1, stages: [['interested', 17]] },
		workerNote: 'Snakket med en av kokkene. Kjøkkensjefen bestemmer, og jeg ringer igjen.'
	},
	{
		...{ from: 'amina', title: 'مساعدة في المطبخ', employer: 'Fjordvik sykehjem', method: 'advert' },
		...{ kind: 'temporary_cover', link: 'https://jobber.example/kjokken-sykehjem', contact: 'مديرة المطبخ' },
		...{ notes: 'المقابلة في الكافتيريا. آخذ معي شهادة العمل.' },
		stages: [
			['sent', 12],
			['interview', 3]
		]
	},
	{
		...{ from: 'amina', title: 'بائعة في متجر', employer: 'Rema 1000', method: 'advert', kind: 'part_time' },
		...{ link: 'https://jobber.example/butikk-havna', followUp: -1, stages: [['sent', 8]] }
	},
	{
		...{ from: 'amina', title: 'ترتيب البضائع صباحاً', employer: 'Kiwi', method: 'walk_in', kind: 'on_call' },
		...{ notes: 'تكلمت مع المدير. قال إنه سيتصل بي.', followUp: 3, stages: [['sent', 4]] }
	},
	{
		...{ from: 'amina', title: 'تنظيف المدرسة', employer: 'Fjordvik skole', method: 'advert', kind: 'permanent' },
		stages: [
			['sent', 20],
			['not_got', 9]
		]
	},
	{
		...{ from: 'amina', title: 'مساعدة خبّاز', employer: 'Havnegata bakeri', method: 'unsolicited', kind: 'on_call' },
		...{ notes: 'يريدون أن أبدأ في السابعة صباحاً. أسأل أختي أولاً.', followUp: 2 },
		stages: [
			['sent', 15],
			['interview', 10],
			['offer', 2]
		]
	},
	{
		...{ from: 'amina', title: 'عمل في مقصف', employer: 'Fjordvik hall', method: 'phone', kind: 'part_time' },
		notes: 'العمل في المساء فقط. لا يناسبني بسبب ابنتي.',
		stages: [
			['sent', 22],
			['interview', 17],
			['offer', 14],
			['declined', 13]
		]
	},
	{
		...{ from: 'amina', title: 'دورة الغذاء والنظافة', employer: 'Fjordvik voksenopplæring', method: 'advert' },
		kind: 'education',
		stages: [
			['interested', 21],
			['sent', 18],
			['accepted', 6]
		]
	},
	{
		...{ from: 'amina', title: 'مساعدة في روضة أطفال', employer: 'Bakkeli barnehage', method: 'network' },
		...{ kind: 'temporary_cover', deadline: 5, stages: [['interested', 5]] }
	},
	{
		...{ from: 'amina', title: 'تدريب في مطبخ', employer: 'Fjordvik frivilligsentral', method: 'network' },
		kind: 'work_practice',
		stages: [
			['accepted', 24],
			['employed', 21],
			['ended', 7]
		]
	}
];
