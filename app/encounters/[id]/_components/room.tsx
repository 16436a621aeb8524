'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Role, RoomModel } from '#simulators'
import { strings } from '../../../_components/strings'
import { Composer } from './composer'
import type { Refusal } from './connection'
import { Conversation } from './conversation'
import { EndCard } from './end-card'
import { FinishDialog } from './finish-dialog'
import { KeyboardMap } from './keyboard-map'
import { Notice, type NoticeText } from './notice'
import { ReadingDoor } from './reading-door'
import { RoomHeader } from './room-header'
import { type PanelName, panelsOf, SidePanel } from './side-panel'
import { useAssessment } from './use-assessment'
import { useDraft } from './use-draft'
import { useEncounter } from './use-encounter'
import { useFinish } from './use-finish'
import { useRoomKeys } from './use-room-keys'
import { useCountdown, useServerClock } from './use-server-clock'
import { ViewSwitch } from './view-switch'

const LAST_SECONDS = 3

/** The room: conversation in the middle, chart, notes and differential at one side, time above. */
export function Room({ room }: { room: RoomModel }) {
  const { id } = room.encounter
  const [draft, setDraft] = useDraft<string>(`anamnesis:words:${id}`)
  const [notice, setNotice] = useState<NoticeText | null>(null)
  const draftNow = useRef(draft)
  useEffect(() => {
    draftNow.current = draft
  }, [draft])

  const onRefused = useCallback(
    ({ item, code }: Refusal) => {
      if (item.kind === 'message') setDraft([draftNow.current?.trim(), item.text].filter(Boolean).join('\n'))
      if (item.kind === 'message' || code !== 'encounter-ended') setNotice({ code })
    },
    [setDraft],
  )
  const { state, move, connection, lost, outbox, send, act, ask } = useEncounter(room, onRefused)
  const now = useServerClock(room.now)
  const assessment = useAssessment(id, state, act)
  const router = useRouter()
  const toDebrief = useCallback(() => router.push(`/encounters/${id}/debrief`), [router, id])
  const finish = useFinish({ outbox, ask, handIn: room.viewer === 'doctor' ? assessment.handIn : null, onEnded: toDebrief })

  const phase = state.clock?.phase ?? 'encounter'
  const [panel, setPanel] = useState<PanelName>(firstPanel(room))
  const [view, setView] = useState<'talk' | 'panel'>(room.viewer === 'patient' && room.encounter.turns < 2 ? 'panel' : 'talk')
  const show = useCallback((name: PanelName) => {
    setPanel(name)
    setView('panel')
  }, [])
  useEffect(() => {
    if (phase === 'finish' && room.viewer === 'doctor') show('assess')
  }, [phase, room.viewer, show])

  const left = useCountdown(state.ended === null ? (state.clock?.endsAt ?? null) : null, now)
  const handIn = assessment.handIn
  const lastCall = phase === 'finish' && left !== null && left <= LAST_SECONDS && room.viewer === 'doctor'
  useEffect(() => {
    if (lastCall) handIn()
  }, [lastCall, handIn])

  const [help, setHelp] = useState(false)
  const box = useRef<HTMLTextAreaElement>(null)
  const waiting = outbox.some((item) => item.kind === 'message')
  const replying = move.speaking && move.role !== room.viewer
  const stop = useCallback(() => void ask('stop').then((code) => code && setNotice({ code })), [ask])
  useRoomKeys({ box, replying: replying && room.viewer !== 'observer', onStop: stop, onHelp: () => setHelp(true) })

  if (phase === 'reading' && state.ended === null) {
    return (
      <ReadingDoor room={room} state={state} now={now} connection={connection} act={act} outbox={outbox} onBegin={() => ask('begin')} />
    )
  }

  // What plays for a run is paused or cancelled there, not ended by whoever watches.
  const endsHere = room.encounter.run === null
  const talking = state.ended === null && phase !== 'finish' && room.viewer !== 'observer'
  return (
    <div className="flex h-dvh flex-col">
      <RoomHeader
        room={room}
        state={state}
        now={now}
        connection={connection}
        onHelp={() => setHelp(true)}
        onFinish={endsHere ? finish.open : undefined}
      />
      <ViewSwitch viewer={room.viewer} view={view} panel={panel} onTalk={() => setView('talk')} onPanel={show} />
      <main id="main" tabIndex={-1} className="flex min-h-0 flex-1 outline-none">
        <section
          aria-label={strings.room.conversation}
          data-region="talk"
          className={`min-w-0 flex-1 flex-col ${view === 'talk' ? 'flex' : 'hidden lg:flex'}`}
        >
          <Conversation
            room={room}
            state={state}
            outbox={outbox}
            connected={connection === 'connected'}
            after={state.ended !== null && <EndCard id={id} caseId={room.encounter.caseId} reason={state.ended} />}
          />
          {(notice || lost) && <Notice notice={lost ? { code: lost } : notice!} onClose={() => setNotice(null)} />}
          {talking && (
            <Composer
              seat={room.viewer as Role}
              first={state.turns.length === 0}
              replying={replying}
              mine={!waiting && !move.speaking && move.role === room.viewer}
              draft={draft ?? ''}
              onDraft={(words) => setDraft(words === '' ? null : words)}
              onSend={(words) => {
                send(words, move.turn)
                setDraft(null)
                setNotice(null)
                box.current?.focus()
              }}
              onStop={() => {
                stop()
                box.current?.focus()
              }}
              onHelp={() => setHelp(true)}
              box={box}
            />
          )}
          {!talking && <Silence viewer={room.viewer} ended={state.ended !== null} kept={draft} />}
          <p className="px-4 pb-2 text-center text-xs text-faint">{strings.site.disclaimer}</p>
        </section>
        <aside
          aria-label={strings.room.panel}
          data-region="panel"
          className={`w-full min-w-0 border-line bg-sunken/50 lg:w-[25rem] lg:shrink-0 lg:border-l xl:w-[28rem] ${view === 'panel' ? 'flex' : 'hidden lg:flex'}`}
        >
          <SidePanel room={room} state={state} panel={panel} onPanel={setPanel} act={act} outbox={outbox} assessment={assessment} />
        </aside>
      </main>
      <FinishDialog room={room} finish={finish} assessment={assessment} />
      <KeyboardMap open={help} onOpen={setHelp} />
    </div>
  )
}

/** Without reading time the note on the door has not been read yet. */
function firstPanel(room: RoomModel): PanelName {
  const read = room.events.some((event) => event.type === 'clock' || event.type === 'turn-end')
  return room.viewer === 'doctor' && read ? 'chart' : panelsOf(room.viewer)[0]!
}

/** What stands where the box was when there is nothing to say any more. */
function Silence({ viewer, ended, kept }: { viewer: RoomModel['viewer']; ended: boolean; kept: string | null }) {
  const text = strings.room
  return (
    <div className="mx-auto w-full max-w-[46rem] px-4 pb-3 text-sm text-soft sm:px-6">
      {!ended && (
        <p className="rounded-xl border border-line bg-sunken px-4 py-3">
          {viewer === 'observer' ? text.watching : text.composer.talkingOver}
        </p>
      )}
      {kept && (
        <p className="mt-2 wrap-anywhere whitespace-pre-wrap">
          {text.composer.keptText} {kept}
        </p>
      )}
    </div>
  )
}
