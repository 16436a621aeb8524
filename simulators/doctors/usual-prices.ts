/** What kinds of test usually cost, in teaching units, the first that fits: a doctor learns the true price only by ordering. */
const USUAL_PRICES: readonly (readonly [RegExp, number])[] = [
  [/biopsy|endoscop|colonoscop|bronchoscop|angiogra|catheter/i, 500],
  [/\bmri\b|\bmr\b/i, 400],
  [/\bct\b|ctpa/i, 350],
  [/echo|ultrasound|doppler|scan/i, 120],
  [/lumbar|exercise|spirometry|lung function|synacthen/i, 100],
  [/x-ray|radiograph|film/i, 60],
  [/culture|swab|test for|ketone|carboxy/i, 30],
  [/ecg|electrocardiogram/i, 30],
  [/dipstick|urinalysis|peak flow|pregnancy test|phq|gad|glucose|questionnaire/i, 10],
]
const BLOOD_TEST = 25

export function usualPrice(test: string): number {
  return USUAL_PRICES.find(([words]) => words.test(test))?.[1] ?? BLOOD_TEST
}
