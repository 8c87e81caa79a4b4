const letters = {
  move: 77,
  line: 76,
  bend: 81,
  close: 90,
  minus: 45,
  point: 46,
  space: 32,
  zero: 48,
};

/** More than the longest of a pen's strokes needs, in bytes. */
const roomForOne = 96;

/**
 * Draws the data of an SVG path, to a tenth of a pixel. It writes bytes and makes one string of them: a year of stones is ten
 * thousand numbers, and a phone joins as many small strings several times slower.
 */
export class Pen {
  #bytes = new Uint8Array(1024);
  #length = 0;

  moveTo(x: number, y: number): void {
    this.#begin(letters.move);
    this.#write(x);
    this.#write(y);
  }

  lineTo(x: number, y: number): void {
    this.#begin(letters.line);
    this.#write(x);
    this.#write(y);
  }

  /** A quadratic curve that bends towards a point on its way. */
  bendTo(towardsX: number, towardsY: number, x: number, y: number): void {
    this.#begin(letters.bend);
    this.#write(towardsX);
    this.#write(towardsY);
    this.#write(x);
    this.#write(y);
  }

  close(): void {
    this.#begin(letters.close);
  }

  /** What was drawn, as the `d` of a path. */
  get path(): string {
    return new TextDecoder().decode(this.#bytes.subarray(0, this.#length));
  }

  #begin(letter: number): void {
    if (this.#length + roomForOne > this.#bytes.length) {
      const more = new Uint8Array(this.#bytes.length * 2);
      more.set(this.#bytes);
      this.#bytes = more;
    }
    this.#bytes[this.#length++] = letter;
  }

  #write(value: number): void {
    const bytes = this.#bytes;
    let tenths = Math.round(value * 10);
    if (tenths < 0) {
      bytes[this.#length++] = letters.minus;
      tenths = -tenths;
    }
    let whole = Math.floor(tenths / 10);
    let unit = 1;
    while (unit * 10 <= whole) unit *= 10;
    for (; unit >= 1; unit = Math.floor(unit / 10)) {
      const digit = Math.floor(whole / unit);
      bytes[this.#length++] = letters.zero + digit;
      whole -= digit * unit;
    }
    bytes[this.#length++] = letters.point;
    bytes[this.#length++] = letters.zero + (tenths % 10);
    bytes[this.#length++] = letters.space;
  }
}
