'use client'

import { useCallback, useEffect, useReducer, useRef, useState, useSyncExternalStore } from 'react'
import type { ActRequest, ErrorCode, RoomModel } from '#simulators'
import type { ViewedEvent } from '../../../_realtime/events'
import { type ConnectionState, connectEncounter, type EncounterConnection, type Refusal } from './connection'
import { applyEvent, foldEvents, nextMove } from './encounter-state'
import { createOutbox, newKey, type Outbox, type Outgoing } from './outbox'
import { tabStorage } from './tab-storage'

export type Asked = 'begin' | 'stop' | 'finish'

const NOTHING: readonly Outgoing[] = []

/**
 * One encounter, live. State starts from what the server rendered and follows the log; what is sent stays in an outbox until it is
 * confirmed. `onRefused` hands words back that will not be taken.
 */
export function useEncounter(room: RoomModel, onRefused: (refusal: Refusal) => void) {
  const id = room.encounter.id
  const [state, dispatch] = useReducer(applyEvent, room.events as ViewedEvent[], (events) => foldEvents(events))
  const [connection, setConnection] = useState<ConnectionState>('connecting')
  const [lost, setLost] = useState<ErrorCode | null>(null)
  const { store, items } = useOutbox(id)
  const link = useRef<EncounterConnection | null>(null)
  const lastSeq = useRef(state.seq)
  const refused = useRef(onRefused)
  useEffect(() => {
    refused.current = onRefused
  })

  useEffect(() => {
    const opened = connectEncounter(id, store.box(), {
      lastSeq: () => lastSeq.current,
      onEvent: (event) => {
        if (event.type !== 'text-delta') lastSeq.current = Math.max(lastSeq.current, event.seq)
        dispatch(event)
      },
      onState: setConnection,
      onOutbox: store.changed,
      onRefused: (refusal) => refused.current(refusal),
      onLost: setLost,
    })
    link.current = opened
    return () => opened.close()
  }, [id, store])

  const put = useCallback(
    (item: Outgoing) => {
      store.box().add(item)
      store.changed()
      link.current?.flush()
    },
    [store],
  )
  const send = useCallback((text: string, expectedTurn: number) => put({ kind: 'message', key: newKey(), expectedTurn, text }), [put])
  const act = useCallback((request: ActRequest) => put({ kind: 'act', key: newKey(), act: request }), [put])
  const ask = useCallback(async (what: Asked): Promise<ErrorCode | null> => {
    const reply = await link.current?.ask(what)
    if (!reply) return 'internal'
    return reply.ok ? null : reply.code
  }, [])

  return { state, move: nextMove(state), connection, lost, outbox: items, send, act, ask }
}

/** The outbox of this tab as something React can watch: empty while the server renders. */
function useOutbox(id: string) {
  const [store] = useState(() => {
    let opened: Outbox | null = null
    const watchers = new Set<() => void>()
    const box = () => (opened ??= createOutbox(tabStorage(), id))
    return {
      box,
      changed: () => {
        for (const watcher of watchers) watcher()
      },
      watch: (watcher: () => void) => {
        watchers.add(watcher)
        return () => watchers.delete(watcher)
      },
      items: () => box().items(),
    }
  })
  return { store, items: useSyncExternalStore(store.watch, store.items, () => NOTHING) }
}
