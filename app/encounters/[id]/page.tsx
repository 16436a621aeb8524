import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { simulator } from '../../_server/simulator'
import { currentPerson } from '../../_server/viewer'
import { Room } from './_components/room'

type Props = { params: Promise<{ id: string }> }

/** Read once for the title and the page. */
const readRoom = cache(async (id: string) => simulator().room(id, await currentPerson()))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const room = await readRoom((await params).id)
  return { title: room?.title, robots: { index: false } }
}

export default async function RoomPage({ params }: Props) {
  const room = await readRoom((await params).id)
  if (!room) notFound()
  return <Room key={room.encounter.id} room={room} />
}
