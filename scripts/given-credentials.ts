/**
 * esbuild plugin: leaves out where the AWS SDK would look for credentials when it is given none (files, other machines,
 * single sign-on). Our clients are always given Lambda's own (shared/store/credentials.ts), so that code could only
 * ever hide a mistake; and what it shares with the rest of the SDK would stand in files of its own, each a cost to
 * every cold start.
 */
import type { Plugin } from 'esbuild'

export const givenCredentials: Plugin = {
  name: 'given-credentials',
  setup: (api) => {
    api.onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, ({ path }) => ({
      path,
      namespace: 'given-credentials',
    }))
    api.onLoad({ filter: /.*/, namespace: 'given-credentials' }, () => ({
      contents: `export const defaultProvider = () => async () => { throw new Error('No credentials were given') }`,
      loader: 'js',
    }))
  },
}
