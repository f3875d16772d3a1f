import { encode } from 'uqr';

/** One drawing of all dark squares: `path` in units of one square, `size` squares to a side with the quiet zone. */
export interface QrDrawing {
	path: string;
	size: number;
}

/** Squares of quiet zone a reader needs round the code (ISO/IEC 18004). */
const quietZone = 4;

/** Draws a text as a QR code, error correction M: a scratched screen can still be read. */
export function drawQr(text: string): QrDrawing {
	const { data, size } = encode(text, { ecc: 'M', border: quietZone });
	return { path: data.map((row, y) => rowPath(row, y)).join(''), size };
}

/** Neighbouring squares of a row as one bar, which keeps the drawing small. */
function rowPath(row: boolean[], y: number): string {
	let path = '';
	for (let x = 0; x < row.length; x++) {
		if (!row[x]) continue;
		const start = x;
		while (row[x + 1]) x++;
		path += `M${start} ${y}h${x - start + 1}v1H${start}z`;
	}
	return path;
}
