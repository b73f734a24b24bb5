/** Made by scripts/directory.ts: SHA-256 of the built-in directory; run it when tables or rules change. */
export const standardDigest = '5d444480905a55f5fad7d5b78e31dcbcd7052fc5ebbb53f76dd48d0a29934ac1'
