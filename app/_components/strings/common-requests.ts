/** Offered in every case alike, so that the list itself is no hint. */
export const COMMON_EXAMINATIONS: readonly string[] = [
  'Vital signs',
  'General appearance',
  'Heart',
  'Lungs',
  'Abdomen',
  'Legs',
  'Neurological',
  'Skin',
  'Neck',
  'Ears and throat',
  'Eyes',
  'Joints',
  'Mental state',
]

export const COMMON_TESTS: readonly string[] = [
  'ECG',
  'Full blood count',
  'Urea and electrolytes',
  'Liver function',
  'CRP',
  'Glucose',
  'Troponin',
  'D-dimer',
  'Thyroid function',
  'Urine dipstick',
  'Pregnancy test',
  'Chest X-ray',
]
