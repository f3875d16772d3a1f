/** Pixels of the longest side: enough to read a crack in a wall, and to print it. */
const EDGE = 1600;

/** Bytes that a photo may have: a minute at the slowest network that still works. */
const MOST = 300_000;

/** Ever less is kept of a picture until it is small enough. */
const STEPS = [
	[EDGE, 0.7],
	[EDGE, 0.5],
	[1200, 0.5],
	[800, 0.5]
] as const;

export interface Shrunk {
	bytes: ArrayBuffer;
	width: number;
	height: number;
}

/**
 * A picture drawn anew as a JPEG, upright: small, and without what a camera writes into its files (place, time, name of
 * its owner). JPEG, because every browser can write it and draws it small without unpacking it whole.
 * @returns why not, when this browser cannot draw it: `heic` is how some phones keep photos.
 */
export async function shrink(file: Blob): Promise<Shrunk | 'heic' | 'unreadable'> {
	try {
		const picture = await createImageBitmap(file);
		try {
			for (const [edge, quality] of STEPS) {
				const drawn = await draw(picture, edge, quality);
				if (drawn.bytes.byteLength <= MOST) return drawn;
			}
		} finally {
			picture.close();
		}
	} catch {
		// Not a picture, a broken one, or more than this phone has memory for.
	}
	return (await isHeic(file)) ? 'heic' : 'unreadable';
}

async function draw(picture: ImageBitmap, edge: number, quality: number): Promise<Shrunk> {
	const scale = Math.min(1, edge / Math.max(picture.width, picture.height));
	const [width, height] = [picture.width, picture.height].map((side) => Math.max(1, Math.round(side * scale)));
	const canvas = Object.assign(document.createElement('canvas'), { width, height });
	const paper = canvas.getContext('2d') as CanvasRenderingContext2D;
	// What is see-through would be black.
	paper.fillStyle = '#fff';
	paper.fillRect(0, 0, canvas.width, canvas.height);
	paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
	const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
	// A browser that has no memory left for it hands out nothing.
	if (drawn === null) throw new Error('not drawn');
	return { bytes: await drawn.arrayBuffer(), width: canvas.width, height: canvas.height };
}

/** By what stands in its first bytes: some phones give such a file another name. */
async function isHeic(file: Blob): Promise<boolean> {
	return /^....ftyp(hei|hev|mif1|msf1)/s.test(
		await file
			.slice(0, 12)
			.text()
			.catch(() => '')
	);
}
