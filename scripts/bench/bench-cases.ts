/** Cases that benches and soaks play: always these, so that figures stay comparable while the catalogue grows. */
export const BENCH_CASES = [
  'abdominal-pain-24',
  'breathless-34',
  'chest-discomfort-58',
  'cough-67',
  'fever-child-14-months',
  'headache-72',
  'low-mood-41',
] as const
