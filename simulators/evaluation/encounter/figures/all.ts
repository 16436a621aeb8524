import type { CueAnswer, EncounterDetails } from '../../../domain/score'
import type { RuleScore } from '../../scores'
import type { ScoringContext } from '../../scoring-context'
import { closureFigures } from './closure'
import { coverageFigures } from './coverage'
import { craftFigures } from './craft'
import { cueFigures } from './cues'
import { differentialFigures } from './differential'
import { efficiencyFigures } from './efficiency'
import { gainFigures } from './gain'
import { inquiryFigures } from './inquiry'
import { reasoningFigures } from './reasoning'
import { statementFigures } from './statements'
import { testingFigures } from './testing'

type Scored = { cues: readonly CueAnswer[]; processes: readonly RuleScore[]; diagnosis: RuleScore; management: RuleScore }

/** Every figure that describes an encounter without being a mark, by group. */
export const allFigures = (context: ScoringContext, scored: Scored): EncounterDetails['figures'] => ({
  coverage: coverageFigures(context),
  craft: craftFigures(context),
  gain: gainFigures(scored.processes),
  cues: cueFigures(scored.cues, context),
  differential: differentialFigures(context),
  closure: closureFigures(context),
  statements: statementFigures(context),
  reasoning: reasoningFigures(context),
  testing: testingFigures(context),
  efficiency: efficiencyFigures(context, scored.diagnosis, scored.management),
  inquiry: inquiryFigures(context),
})
