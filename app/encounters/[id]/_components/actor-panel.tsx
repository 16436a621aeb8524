'use client'

import type { ActorFact, ActorSheet, Trigger } from '#simulators'
import { MeasureSign } from '../../../_components/measure'
import { strings } from '../../../_components/strings'
import { words } from '../../../_components/strings/words'

const text = strings.room.sheet

/** What a person needs to play the patient, in plain words: no chart and no answer. */
export function ActorPanel({ sheet }: { sheet: ActorSheet }) {
  const { who, manner } = sheet
  const textOf = new Map(sheet.groups.flatMap((group) => group.facts).map((fact) => [fact.id, fact.text]))
  const axes = (Object.keys(words.axes) as (keyof typeof words.axes)[]).map(
    (axis) => [axis, (words.axes[axis] as Record<string, string>)[manner.axes[axis]]] as const,
  )
  return (
    <div className="space-y-8">
      <section>
        <p className="text-lg font-medium">{text.you(who.name, words.age(who.age, who.ageUnit), words.sex[who.sex])}</p>
        {sheet.companions.length > 0 && (
          <p className="mt-1 text-soft">
            {text.companions}:{' '}
            {sheet.companions.map((companion) => [companion.name, companion.relation].filter(Boolean).join(', ')).join('; ')}
          </p>
        )}
      </section>
      <Part title={text.manner}>
        <p>{manner.summary}</p>
        <ul className="mt-1.5 list-disc space-y-0.5 pl-5 text-soft">
          {axes.map(([axis, sentence]) => (
            <li key={axis}>{sentence}</li>
          ))}
        </ul>
      </Part>
      <Part title={text.opening}>
        {sheet.opening.slice(0, 2).map((line) => (
          <p key={line} className="border-l-2 border-accent pl-3">
            “{line}”
          </p>
        ))}
      </Part>
      <Part title={text.facts}>
        <div className="space-y-5">
          {sheet.groups.map((group) => (
            <div key={group.domain}>
              <h4 className="text-sm text-soft">{words.domain[group.domain]}</h4>
              <ul className="mt-1 divide-y divide-line border-y border-line">
                {group.facts.map((fact) => (
                  <FactItem key={fact.id} fact={fact} />
                ))}
              </ul>
            </div>
          ))}
        </div>
      </Part>
      <Part title={text.otherwise}>
        <p className="border-l-2 border-accent pl-3">“{sheet.otherwise}”</p>
      </Part>
      {sheet.cues.length > 0 && (
        <Part title={text.cues}>
          <ul className="space-y-4">
            {sheet.cues.map((cue) => (
              <li key={cue.id}>
                <p className="flex items-center gap-1.5 font-medium text-empathy">
                  <MeasureSign measure="empathy" size={15} />
                  {words.emotion[cue.emotion]}
                </p>
                <p className="mt-0.5">“{cue.say}”</p>
                <p className="text-sm text-soft">
                  {text.when} {cue.when.map((trigger) => triggerInWords(trigger, textOf)).join(text.trigger.or)}.
                </p>
                <p className="text-sm text-soft">
                  {text.eased}: “{cue.eased}”
                </p>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {sheet.questions.length > 0 && (
        <Part title={text.questions}>
          {sheet.questions.map((question) => (
            <p key={question}>“{question}”</p>
          ))}
        </Part>
      )}
    </div>
  )
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <h3 className="mb-1.5 text-sm font-semibold text-accent">{title}</h3>
      {children}
    </section>
  )
}

function FactItem({ fact }: { fact: ActorFact }) {
  return (
    <li className="py-2">
      <p>
        {!fact.present && <strong className="font-medium">{text.not}: </strong>}
        {fact.text}
      </p>
      <p className="text-sm text-soft">“{fact.say}”</p>
      <p className="text-sm text-faint">
        {text.tell[fact.tell]}. {fact.private && text.private} {fact.guarded && `${text.guarded}: “${fact.guarded}”`}
      </p>
    </li>
  )
}

function triggerInWords(trigger: Trigger, textOf: ReadonlyMap<string, string>): string {
  const parts = [
    trigger.after &&
      `${text.trigger.after}: ${trigger.after
        .map((id) => textOf.get(id) ?? id)
        .join('; ')
        .toLowerCase()}`,
    trigger.domain && text.trigger.domain(words.domain[trigger.domain]),
    trigger.act?.map((act) => words.acts[act] ?? act.toLowerCase().replaceAll('_', ' ')).join(text.trigger.or),
    trigger.words && text.trigger.words(trigger.words.join(', ')),
    trigger.turn !== undefined && text.trigger.turn(trigger.turn),
    trigger.closing && text.trigger.closing,
    trigger.trust?.min !== undefined && text.trigger.trustMin,
    trigger.trust?.max !== undefined && text.trigger.trustMax,
  ]
  return parts.filter(Boolean).join(', ')
}
