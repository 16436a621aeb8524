/** What speaks for a fact, weighed: log odds. Fitted by `npm run fit-nearness`. */
export const NEARNESS_WEIGHTS = {
  start: -2.381,
  of: {
    confidence: 4.422,
    hit: 2.073,
    behindBest: 1.334,
    near: 0.675,
    behindNearest: -2.105,
    leadsBy: 2.288,
    isNearest: -0.104,
    place: -0.419,
    beforeElsewhere: 3.894,
    finding: -0.08,
    hits: -0.185,
    noHit: 0.169,
    nearAndHit: -1.636,
    nearWithoutHit: 3.26,
  },
}
