import { stem } from '../language/stem'

/** Time, number and quantity; parts of the body, colours and qualities; people, places and what one does all day; health in general. */
const WORDS = `
  before after sudden suddenly late early now today day week month year hour minute second morning first last time five
  every everything both double regular change better worse bad terrible
  throat liver thyroid heart chest back leg head neck skin shoulder bone finger thigh mouth side left right middle front temple
  white red blue grey brown green cold hot cool light dark clear sharp heavy tight dull stiff weak down low rough
  alone live home money bill afford account spend stress pressure worry help join stick check voice partner sex child baby birth
  delivery condom travel trip holiday flight abroad online internet message shift work walk stand move lift carry push twist turn
  eat drink tea coffee breakfast bacon chips hungry drugs sugar smoke stair wash position switch watch follow count talk enjoy
  expecting ahead closeness haunted pillow knife carer poorly
  sick spot swell swollen ache burn bruise scratch crack split squeeze ease grow drain knock attack infection clot growth cancer
  stroke clinic tablet pill medicine vitamin injection needle tube plaster testes waterworks operation surgery hernia
`

/** Lay words, by stem, that mean too many things to be heard as a finding in free talk. A question about the finding still reads them. */
export const AMBIGUOUS_LAY_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/).map(stem))
