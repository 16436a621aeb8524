/** Lay words, by stem, that mean too many things to be heard as a finding in free talk. A question about the finding still reads them. */
export const AMBIGUOUS_LAY_WORDS: ReadonlySet<string> = new Set(
  (
    'before, after, sudden, suddenli, walk, work, eat, late, earli, regular, alon, skin, live, hom, home, money, bill, stress, ' +
    'pressur, worri, white, red, blue, grey, cold, hot, weak, down, low, throat, liver, thyroid, heart, chest, back, leg, ' +
    'head, neck, stick, how far, help, today, now, week, day, hour, minut, month, year, join, rough, sick, tablet, pill, ' +
    'medicin, drink, tea, coffe, partner, sex, clinic, condom, children, child, baby, babi, birth, drug, sugar, clot, growth, ' +
    'cancer, strok, smok, stair, changed, chang, better, wors, worse, stiff, spot, swell, swollen, light, dark, bad, sharp, ' +
    'heavi, tight, dull, ach, burn, first time, first tim, online, from abroad, abroad, trip, travel, holiday, flight, side, ' +
    'left, right, both, shift, wash, middl, everi, everyth, check, voic'
  ).split(', '),
)
