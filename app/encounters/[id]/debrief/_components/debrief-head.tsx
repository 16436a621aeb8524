import type { DebriefModel } from '#simulators'
import { PersonPortrait } from '../../../../_components/person-portrait'
import { SeatTag } from '../../../../_components/seat-tag'
import { strings } from '../../../../_components/strings'
import { words } from '../../../../_components/strings/words'

const text = strings.debrief

export function DebriefHead({ model }: { model: DebriefModel }) {
  const { patient, persona, encounter } = model
  const minutes = Math.max(1, Math.round((Date.parse(encounter.endedAt) - Date.parse(encounter.startedAt)) / 60_000))
  return (
    <header className="mt-4 border-none first:mt-0 print:block!">
      <p className="text-sm font-semibold text-accent">
        {text.title}: {model.case.title}
      </p>
      <div className="mt-4 flex flex-wrap items-start gap-6">
        <PersonPortrait who={patient} portrait={persona.portrait} size={96} />
        <div className="min-w-64 flex-1">
          <h1 className="text-3xl font-semibold tracking-tight sm:text-4xl">
            <span className="block text-base font-normal tracking-normal text-soft">{text.it}</span>
            {model.case.diagnosis}
          </h1>
          <p className="mt-3 text-soft">
            {text.with(patient.name, words.age(patient.age, patient.ageUnit))}. {text.persona(persona.name)}. {text.minutes(minutes)}.
          </p>
          <p className="mt-2 flex flex-wrap items-center gap-2 text-sm text-soft">
            {words.role.patient} <SeatTag seat={encounter.seats.patient} />
            {words.role.doctor} <SeatTag seat={encounter.seats.doctor} />
          </p>
          {encounter.reason && <p className="mt-2 text-sm text-soft">{words.stopReason[encounter.reason]}</p>}
          {!encounter.evaluable && <p className="mt-2 font-medium text-danger">{text.notEvaluable}</p>}
        </div>
      </div>
    </header>
  )
}
