// Check digits of cards, barcodes and old resident numbers.

export function hasLuhnSum(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, character, index) => {
    const digit = Number(character) * (index % 2 === 0 ? 1 : 2);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0;
}

/** EAN-13, the number under a barcode. */
export function hasBarcodeChecksum(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return digits.length === 13 && sum % 10 === 0;
}

/** What resident numbers given before October 2020 end in. */
export function hasOldResidentChecksum(digits: string): boolean {
  const sum = [...digits.slice(0, 12)].reduce((total, digit, index) => total + Number(digit) * ((index % 8) + 2), 0);
  return (11 - (sum % 11)) % 10 === Number(digits.charAt(12));
}
