/**
 * Logistic regression with a quadratic penalty, fitted by Newton's method: no chance in it, the same data
 * give the same weights.
 */
const PENALTY = 2;
const STEPS = 12;

export function fitLogistic(instances, features) {
  const index = new Map(features.map((name, i) => [name, i]));
  const size = features.length + 1;
  const rows = instances.map(({ evidence, meant, weight }) => ({
    cells: [
      ...evidence.flatMap(({ feature, amount }) =>
        index.has(feature) ? [[index.get(feature), amount]] : [],
      ),
      [size - 1, 1],
    ],
    target: meant ? 1 : 0,
    weight,
  }));
  const weights = new Float64Array(size);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(size);
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    for (let i = 0; i < size; i++) {
      const penalty = i === size - 1 ? 1e-6 : PENALTY;
      gradient[i] = -penalty * weights[i];
      hessian[i][i] = penalty;
    }
    for (const { cells, target, weight } of rows) {
      let sum = 0;
      for (const [i, amount] of cells) sum += weights[i] * amount;
      const chance = 1 / (1 + Math.exp(-sum));
      const curve = weight * chance * (1 - chance);
      for (const [i, amount] of cells) {
        gradient[i] += weight * (target - chance) * amount;
        for (const [j, other] of cells) hessian[i][j] += curve * amount * other;
      }
    }
    const change = solve(hessian, gradient);
    for (let i = 0; i < size; i++) weights[i] += change[i];
  }
  return {
    bias: weights[size - 1],
    weights: Object.fromEntries(features.map((name, i) => [name, weights[i]])),
  };
}

export function scoreOf({ bias, weights }, evidence) {
  return evidence.reduce(
    (sum, { feature, amount }) => sum + (weights[feature] ?? 0) * amount,
    bias,
  );
}

/** Solves a symmetric system by elimination. */
function solve(matrix, vector) {
  const size = vector.length;
  const rows = matrix.map((row, i) => [...row, vector[i]]);
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let j = i + 1; j < size; j++) {
      if (Math.abs(rows[j][i]) > Math.abs(rows[pivot][i])) pivot = j;
    }
    [rows[i], rows[pivot]] = [rows[pivot], rows[i]];
    for (let j = i + 1; j < size; j++) {
      const factor = rows[j][i] / rows[i][i];
      if (factor === 0) continue;
      for (let k = i; k <= size; k++) rows[j][k] -= factor * rows[i][k];
    }
  }
  const solution = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    let sum = rows[i][size];
    for (let j = i + 1; j < size; j++) sum -= rows[i][j] * solution[j];
    solution[i] = sum / rows[i][i];
  }
  return solution;
}
