import { InvalidArgumentError } from 'commander'

/** Reads an option's value; the command line refuses anything else, naming the option. */
export function wholeNumber(least: number, most: number) {
  return (text: string) => {
    const value = Number(text)
    if (text.trim() === '' || !Number.isInteger(value) || value < least || value > most)
      throw new InvalidArgumentError(`must be a whole number from ${least} to ${most}`)
    return value
  }
}
