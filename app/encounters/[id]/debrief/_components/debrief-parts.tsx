'use client'

import { strings } from '../../../../_components/strings'
import type { ShownDebrief } from '../shown'
import { CueMap } from './cue-map'
import { Differential } from './differential'
import { FactLedger } from './fact-ledger'
import { MarkScheme } from './mark-scheme'
import { NextSteps } from './next-steps'
import { Plan } from './plan'
import { Profile } from './profile'
import { QuestionCraft } from './question-craft'
import { Reasoning } from './reasoning'
import { Section } from './section'
import { Timeline } from './timeline'
import { Transcript } from './transcript'

const text = strings.debrief

/**
 * Nothing here needs a browser. It is rendered on both sides so that what it says travels as plain data beside the page: of server
 * components every element would travel a second time, which for a long encounter was most of the page and of the time to make it.
 */
export function DebriefParts({ shown }: { shown: ShownDebrief }) {
  return (
    <>
      <Profile shown={shown} />
      <NextSteps steps={shown.nextSteps} />
      <Section id="timeline" title={text.timeline.title} below>
        <Timeline turns={shown.turns} cues={shown.cues} own={shown.own} />
      </Section>
      <Section id="facts" title={text.facts.title} below>
        <FactLedger facts={shown.facts} />
      </Section>
      <Section id="asking" title={text.craft.title} below>
        <QuestionCraft rows={shown.craft} />
      </Section>
      <Section id="feelings" title={text.cues.title} below>
        <CueMap shown={shown} />
      </Section>
      <Section id="differential" title={text.differential.title} below>
        <Differential differential={shown.differential} />
      </Section>
      <Section id="plan" title={text.plan.title} below>
        <Plan plan={shown.plan} />
      </Section>
      <Section id="reasoning" title={text.reasoning.title} below>
        <Reasoning reasoning={shown.reasoning} viva={shown.viva} />
      </Section>
      <Section id="transcript" title={text.transcript}>
        <Transcript turns={shown.turns} patient={shown.patient} />
      </Section>
      <Section id="marks" title={text.items.title} below>
        <MarkScheme items={shown.items} />
      </Section>
    </>
  )
}
