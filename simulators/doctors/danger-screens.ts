import { ABDOMEN } from './screens/abdomen'
import { CHEST } from './screens/chest'
import { CHILDREN } from './screens/children'
import type { DangerScreen } from './screens/danger-screen'
import { HEAD } from './screens/head'
import { MIND } from './screens/mind'
import { WHOLE_BODY } from './screens/whole-body'
import { WOMEN_AND_SEXUAL_HEALTH } from './screens/women-and-sexual-health'

/** The danger signs of each complaint, by body system. Ids that a vocabulary lacks are passed over. */
export const DANGER_SCREENS: readonly DangerScreen[] = [
  ...CHEST,
  ...ABDOMEN,
  ...HEAD,
  ...MIND,
  ...WHOLE_BODY,
  ...WOMEN_AND_SEXUAL_HEALTH,
  ...CHILDREN,
]
