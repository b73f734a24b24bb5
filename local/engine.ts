export { startDynamoDbLocal } from './engine/dynamodb-local.ts'
export { type Engine, findDynoxide, startDynoxide } from './engine/dynoxide.ts'
