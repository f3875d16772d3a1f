import { expect, test } from 'vitest';
import { voiceFor } from './voices.ts';

const local = (lang: string) => ({ lang, localService: true });
const network = (lang: string) => ({ lang, localService: false });

test('words are read by a voice of the phone in their own language', () => {
	const voices = [local('en-GB'), local('ar-SA'), local('nb_NO')];
	expect(voiceFor(voices, 'ar')).toBe(voices[1]);
	expect(voiceFor(voices, 'nb')).toBe(voices[2]);
	expect(voiceFor(voices, 'en')).toBe(voices[0]);
	expect(voiceFor([local('fa-IR')], 'fa-AF')?.lang).toBe('fa-IR');
});

test('a voice of the network never reads, and comes before none of the phone', () => {
	expect(voiceFor([network('ar-SA')], 'ar')).toBeUndefined();
	expect(voiceFor([network('ar-SA'), local('ar-EG')], 'ar')?.lang).toBe('ar-EG');
});

test('no voice reads a language that is not its own', () => {
	const voices = [local('en-US'), local('ar-SA'), local('sv-SE'), local('am-ET')];
	for (const tag of ['nb', 'nn', 'ti', 'so', 'pl', 'fa-AF', 'uk']) expect(voiceFor(voices, tag)).toBeUndefined();
	expect(voiceFor([], 'nb')).toBeUndefined();
});

test('bokmål may be called Norwegian, and nynorsk is read by a voice for bokmål, but not the other way round', () => {
	expect(voiceFor([local('no-NO')], 'nb')?.lang).toBe('no-NO');
	expect(voiceFor([local('no-NO'), local('nb-NO')], 'nn')?.lang).toBe('nb-NO');
	expect(voiceFor([local('nb-NO'), local('nn-NO')], 'nn')?.lang).toBe('nn-NO');
	expect(voiceFor([local('nn-NO')], 'nb')).toBeUndefined();
});
