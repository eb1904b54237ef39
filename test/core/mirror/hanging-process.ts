import process from 'node:process';

/** Stands for the copying process while the kernel holds it for a stick that does not answer: it hears nothing any more. */
process.on('message', () => {
  const longerThanAnyTest = 15_000;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, longerThanAnyTest);
});
