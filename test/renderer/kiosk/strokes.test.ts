import { array, assert, constantFrom, double, oneof, property, record } from 'fast-check';
import type { PointGroup } from 'signature_pad';
import { expect, test } from 'vitest';
import { strokesInput } from '../../../core/api/call.ts';
import { fitStrokes, padStrokes, TurnedDrawing } from '../../../renderer/kiosk/strokes.ts';

const group = (points: PointGroup['points']): PointGroup => ({
  points,
  dotSize: 0,
  minWidth: 1,
  maxWidth: 2,
  penColor: '#000',
  velocityFilterWeight: 0.7,
  compositeOperation: 'source-over',
});

test('96 pixels are 25.4 millimetres, and time begins with the first point', () => {
  const drawn = [group([{ x: 96, y: 192, pressure: 0.5, time: 5000 }]), group([{ x: 0, y: 0, pressure: 1, time: 5250 }])];
  expect(padStrokes(drawn)).toEqual([[[25.4, 50.8, 0, 0.5]], [[0, 0, 250, 1]]]);
});

test('whatever a broken digitiser reports, the core accepts the form of it', () => {
  const number = oneof(double(), constantFrom(Number.NaN, Infinity, -Infinity, 1e12, -1e12));
  const point = record({ x: number, y: number, pressure: number, time: number });
  assert(
    property(array(array(point, { maxLength: 6 }), { maxLength: 6 }), (groups) => {
      expect(strokesInput.safeParse(padStrokes(groups.map(group))).success).toBe(true);
    }),
  );
});

test('turning the screen and back gives the first size again, with what was drawn in between', () => {
  const wide = { width: 1200, height: 400 };
  const tall = { width: 600, height: 800 };
  const at = (x: number, y: number) => ({ x, y, pressure: 0.5, time: x });
  const turned = new TurnedDrawing();
  const onTall = turned.turn([group([at(0, 0), at(1200, 400)])], wide, tall);
  const back = turned.turn([...onTall, group([at(300, 400)])], tall, wide);
  expect(back.map(({ points }) => points.map(({ x, y }) => [x, y]))).toEqual([
    [
      [0, 0],
      [1200, 400],
    ],
    [[600, 200]],
  ]);
  turned.forget();
  const [fresh] = turned.turn([group([at(30, 40)])], tall, tall);
  expect(fresh?.points).toEqual([at(30, 40)]);
});

test('what is drawn after a wiped pad was turned begins with the size of its own', () => {
  const [wide, tall, square] = [
    { width: 1200, height: 400 },
    { width: 600, height: 800 },
    { width: 500, height: 500 },
  ] as const;
  const drawn = group([{ x: 0, y: 0, pressure: 0.5, time: 0 }]);
  const turned = new TurnedDrawing();
  turned.turn([drawn], wide, tall);
  turned.turn([], tall, square);
  expect(turned.turn([drawn], square, wide)).toEqual(fitStrokes([drawn], square, wide));
});

test('turning the screen keeps the drawing whole, in shape and inside', () => {
  const drawn = [
    group([
      { x: 0, y: 0, pressure: 0.5, time: 0 },
      { x: 1200, y: 400, pressure: 0.5, time: 9 },
    ]),
  ];
  const [turned] = fitStrokes(drawn, { width: 1200, height: 400 }, { width: 600, height: 800 });
  expect(turned?.points.map(({ x, y }) => [x, y])).toEqual([
    [0, 300],
    [600, 500],
  ]);
  // The other way round the height is what limits.
  const [lying] = fitStrokes(turned === undefined ? [] : [turned], { width: 600, height: 800 }, { width: 1200, height: 400 });
  expect(lying?.points.map(({ x, y }) => [x, y])).toEqual([
    [450, 150],
    [750, 250],
  ]);
});
