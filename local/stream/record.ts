/** From a record as the Streams API gives it to the one that Lambda hands a function. */
import type { _Record as ApiRecord, AttributeValue as ApiValue } from '@aws-sdk/client-dynamodb-streams'
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda'

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

const lambdaValue = (value: ApiValue): AttributeValue => {
  if (value.B !== undefined) return { B: base64(value.B) }
  if (value.BS !== undefined) return { BS: value.BS.map(base64) }
  if (value.L !== undefined) return { L: value.L.map(lambdaValue) }
  if (value.M !== undefined) return { M: lambdaImage(value.M) }
  if (value.S !== undefined) return { S: value.S }
  if (value.N !== undefined) return { N: value.N }
  if (value.SS !== undefined) return { SS: value.SS }
  if (value.NS !== undefined) return { NS: value.NS }
  if (value.BOOL !== undefined) return { BOOL: value.BOOL }
  if (value.NULL !== undefined) return { NULL: value.NULL }
  throw new TypeError('An attribute value of a kind that DynamoDB does not have')
}

const lambdaImage = (image: Record<string, ApiValue>): Record<string, AttributeValue> =>
  Object.fromEntries(Object.entries(image).map(([name, value]) => [name, lambdaValue(value)]))

const epochSeconds = (date: Date | undefined) =>
  date === undefined ? undefined : Math.floor(date.getTime() / 1000)

/**
 * The Lambda form: time in epoch seconds, binary in base64, `userIdentity` in camel case (expiry by TTL is
 * told by it), `eventSourceARN` added. https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html
 */
export const toLambdaRecord = (record: ApiRecord, streamArn: string, region: string): DynamoDBRecord => {
  const { Keys, NewImage, OldImage, ApproximateCreationDateTime, SequenceNumber, SizeBytes, StreamViewType } =
    record.dynamodb ?? {}
  const identity = record.userIdentity
  return {
    eventID: record.eventID,
    eventName: record.eventName,
    eventVersion: record.eventVersion ?? '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: region,
    dynamodb: {
      ApproximateCreationDateTime: epochSeconds(ApproximateCreationDateTime),
      Keys: Keys && lambdaImage(Keys),
      NewImage: NewImage && lambdaImage(NewImage),
      OldImage: OldImage && lambdaImage(OldImage),
      SequenceNumber,
      SizeBytes,
      StreamViewType,
    },
    ...(identity === undefined
      ? {}
      : { userIdentity: { type: identity.Type, principalId: identity.PrincipalId } }),
    eventSourceARN: streamArn,
  }
}
