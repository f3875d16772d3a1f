/** Files as people have them on their phones, made anew: nothing of them was ever a real photo. */
import type { Page } from '@playwright/test';

/** Stands in the metadata of a picture; a real phone writes place, time and its owner's name there. */
export const METADATA = 'navnefugl';

export interface Picture {
	name: string;
	mimeType: string;
	buffer: Buffer;
}

/** A JPEG that lies on its side, as cameras keep them: 80 x 40, to be shown turned a quarter, with a place and a name. */
export async function fromCamera(page: Page): Promise<Picture> {
	const base64 = await page.evaluate(() => {
		const canvas = Object.assign(document.createElement('canvas'), { width: 80, height: 40 });
		const paper = canvas.getContext('2d') as CanvasRenderingContext2D;
		paper.fillStyle = '#c00';
		paper.fillRect(0, 0, 40, 40);
		paper.fillStyle = '#00c';
		paper.fillRect(40, 0, 40, 40);
		return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
	});
	const jpeg = Buffer.from(base64, 'base64');
	return file('IMG_1.jpg', 'image/jpeg', Buffer.concat([jpeg.subarray(0, 2), exif(), jpeg.subarray(2)]));
}

/** An EXIF segment: turned a quarter, the owner's name, and a place. */
function exif(): Buffer {
	const entry = (tag: number, type: number, count: number, value: number): Buffer => {
		const bytes = Buffer.alloc(12);
		bytes.writeUInt16LE(tag, 0);
		bytes.writeUInt16LE(type, 2);
		bytes.writeUInt32LE(count, 4);
		bytes.writeUInt32LE(value, 8);
		return bytes;
	};
	const words = Buffer.from(`${METADATA}\0\0\0`);
	const list = (...entries: Buffer[]): Buffer =>
		Buffer.concat([Buffer.from([entries.length, 0]), ...entries, Buffer.alloc(4)]);
	const place = 8 + 2 + 3 * 12 + 4;
	const text = place + 2 + 2 * 12 + 4;
	const tiff = Buffer.concat([
		Buffer.from('II*\0\x08\0\0\0', 'latin1'),
		// Orientation, artist, and where the place stands.
		list(entry(0x0112, 3, 1, 6), entry(0x013b, 2, words.length, text), entry(0x8825, 4, 1, place)),
		list(entry(0x0001, 2, 2, 'N'.charCodeAt(0)), entry(0x001d, 2, words.length, text)),
		words
	]);
	const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
	const head = Buffer.from([0xff, 0xe1, 0, 0]);
	head.writeUInt16BE(content.length + 2, 2);
	return Buffer.concat([head, content]);
}

/** A picture of 40 MB that a browser can draw: a bitmap, which nothing makes smaller. */
export function huge(): Picture {
	const [width, height] = [3700, 3600];
	const buffer = Buffer.alloc(54 + width * height * 3, 0x55);
	buffer.fill(0, 0, 54);
	buffer.write('BM');
	buffer.writeUInt32LE(buffer.length, 2);
	for (const [value, at] of [
		...[
			[54, 10],
			[40, 14],
			[width, 18],
			[height, 22]
		]
	] as [number, number][])
		buffer.writeUInt32LE(value, at);
	buffer.writeUInt16LE(1, 26);
	buffer.writeUInt16LE(24, 28);
	return file('stort.bmp', 'image/bmp', buffer);
}

export const heic = (): Picture =>
	file(
		'IMG_2.HEIC',
		'image/heic',
		Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(500)])
	);

/** A photo of which only the beginning arrived on the phone. */
export const broken = ({ buffer }: Picture): Picture => file('halvt.jpg', 'image/jpeg', buffer.subarray(0, 150));

export const noPicture = (): Picture => file('faktura.pdf', 'application/pdf', Buffer.from('%PDF-1.7 ingenting'));

function file(name: string, mimeType: string, buffer: Buffer): Picture {
	return { name, mimeType, buffer };
}
