import type { Catalog, Entry } from '../catalog'
import { contentHash } from '../content-hash'
import { type Actor, actorSchema } from '../domain/actor'
import { SimulatorError } from '../domain/errors'
import type { Seat } from '../domain/event'
import type { AnyDoctor, AxisOverrides, PatientPersona } from '../domain/persona'
import { topicSchema } from '../domain/vocabulary'

/** An actor with its content, as it is played: biases that were switched on are part of a doctor's. */
export type Cast<T> = { entry: Entry<T>; seat: Seat }

/** Throws `unknown-name`, and `invalid-input` where the actor cannot be played so: both say what would help. */
export function castDoctor(catalog: Catalog, word: string): Cast<AnyDoctor> {
  const { name, biases, axes, model } = readActor(word)
  if (Object.keys(axes).length > 0) throw new SimulatorError('invalid-input', `"${word}": only patients have axes`)
  const entry = catalog.doctor(name)
  const agent = entry.value.schema === 'doctor-agent/1'
  if (agent && model === null)
    throw new SimulatorError('invalid-input', `"${name}" is played by a model: name one, as ${name}@VENDOR/MODEL`)
  if (!agent && model !== null) throw new SimulatorError('invalid-input', `"${name}" is scripted and takes no model`)
  const seatName = [name, ...biases].join('+')
  return {
    entry: withBiases(entry, biases),
    seat: model === null ? { kind: 'scripted', name: seatName } : { kind: 'model', name: seatName, model },
  }
}

/** As `castDoctor`. A persona is spoken by the script, or by the model that is named with it. */
export function castPatient(catalog: Catalog, word: string): Cast<PatientPersona> {
  const { name, biases, axes, model } = readActor(word)
  if (biases.length > 0) throw new SimulatorError('invalid-input', `"${word}": only doctors have biases to switch on`)
  const seat: Seat = model === null ? { kind: 'scripted', name: 'scripted-patient' } : { kind: 'model', name: 'model-patient', model }
  return { entry: withLevels(catalog.persona(name), axes), seat }
}

function readActor(word: string): Actor {
  const read = actorSchema.safeParse(word)
  if (read.success) return read.data
  throw new SimulatorError('invalid-input', `"${word}" ${read.error.issues.map(({ message }) => message).join('; ')}`)
}

/** A switched-on bias is at full strength, and replaces a weaker one of the same name. */
function withBiases(entry: Entry<AnyDoctor>, names: Actor['biases']): Entry<AnyDoctor> {
  if (names.length === 0) return entry
  const kept = entry.value.biases.filter(({ name }) => !names.includes(name))
  const value: AnyDoctor = { ...entry.value, biases: [...kept, ...names.map((name) => ({ name, strength: 1 }))] }
  return { ...entry, value, hash: contentHash(value) }
}

/** Levels laid over a persona; as with biases its content, and so its hash, is another. */
function withLevels(entry: Entry<PatientPersona>, overrides: AxisOverrides): Entry<PatientPersona> {
  if (Object.keys(overrides).length === 0) return entry
  const { trust, sensitive, decides, address, bias, ...levels } = overrides
  const { axes } = entry.value
  const slope = axes.trust?.slope ?? 1
  const value: PatientPersona = {
    ...entry.value,
    axes: {
      ...axes,
      ...levels,
      ...(trust !== undefined && { trust: { start: trust, slope } }),
      ...(sensitive !== undefined && { sensitive: Object.fromEntries(topicSchema.options.map((topic) => [topic, sensitive])) }),
      frame: { ...axes.frame, ...(decides && { decides }), ...(address && { address }) },
      ...(bias && { bias: [{ name: bias }] }),
    },
  }
  return { ...entry, value, hash: contentHash(value) }
}
