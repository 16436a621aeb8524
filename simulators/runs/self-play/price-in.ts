import { SimulatorError } from '../../domain/errors'
import type { Models, Price } from '../../engines/engine'

/** Prices as these models have them; a model that cannot be had here has none that is known. */
export function priceIn(models: Models): (model: string) => Price | null {
  return (model) => {
    try {
      return models.model(model).price
    } catch (error) {
      if (error instanceof SimulatorError) return null
      throw error
    }
  }
}
