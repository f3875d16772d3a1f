/** Pixels: the largest face is 64 wide, on a screen of two or three dots a pixel. */
const EDGE = 160;

/** The database takes no longer ones (app.team_member.photo), in characters. */
const LONGEST = 24_000;

/**
 * The middle of a picture as a small data URL; null when it is none that this browser can draw. Drawn anew, so that
 * what a camera writes into its files (place, time, name) stays behind.
 */
export async function faceFrom(file: Blob): Promise<string | null> {
	try {
		const picture = await createImageBitmap(file);
		const drawn = draw(picture);
		picture.close();
		return drawn;
	} catch {
		return null;
	}
}

function draw(picture: ImageBitmap): string | null {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = EDGE;
	const edge = Math.min(picture.width, picture.height);
	const [left, top] = [(picture.width - edge) / 2, (picture.height - edge) / 2];
	canvas.getContext('2d')?.drawImage(picture, left, top, edge, edge, 0, 0, EDGE, EDGE);
	// A browser that cannot write WebP hands out a PNG instead.
	const webp = canvas.toDataURL('image/webp', 0.8);
	const url = webp.startsWith('data:image/webp') ? webp : canvas.toDataURL('image/jpeg', 0.8);
	return url.length <= LONGEST ? url : null;
}
