/** Made by scripts/directory.ts: SHA-256 of the built-in directory; run it when tables or rules change. */
export const standardDigest = '9d9793366e6fc2f9eeedcf5a05e5e3a35fa5e168d940d6b452f760862756cfc0'
