import { expect, test } from 'vitest';
import { deviceName } from './device-name.ts';

test.each([
	[
		'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36',
		'Android, Chrome'
	],
	[
		'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
		'iPhone, Safari'
	],
	[
		'Mozilla/5.0 (Linux; Android 13; SM-A125F) AppleWebKit/537.36 SamsungBrowser/27.0 Chrome/125.0 Mobile Safari/537.36',
		'Android, Samsung Internet'
	],
	[
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0',
		'Windows, Edge'
	],
	['something else', '']
])('%s', (userAgent, name) => {
	expect(deviceName(userAgent)).toBe(name);
});
