/** Typed arrays that grow: a million names make millions of numbers, which as objects would not fit. */

type Numbers = Uint32Array | Uint16Array;

class Grown<T extends Numbers> {
  count = 0;

  constructor(private all: T) {}

  push(number: number): void {
    if (this.count === this.all.length) {
      const Type = this.all.constructor as new (length: number) => T;
      const more = new Type(this.count * 2);
      more.set(this.all);
      this.all = more;
    }
    this.all[this.count++] = number;
  }

  at(index: number): number {
    return this.all[index]!;
  }

  set(index: number, number: number): void {
    this.all[index] = number;
  }

  /** @returns the numbers so far, in an array of their own */
  done(): T {
    return this.all.slice(0, this.count) as T;
  }
}

export class Grown32 extends Grown<Uint32Array> {
  constructor() {
    super(new Uint32Array(1024));
  }
}

export class Grown16 extends Grown<Uint16Array> {
  constructor() {
    super(new Uint16Array(1024));
  }
}
