/** Items that hold one thing. */
import * as z from 'zod/mini'
import type { PlanId } from '../../kernel/ids.ts'
import type { IsoDate } from '../../kernel/time.ts'
import { checkpointKey, numberKey } from '../keys.ts'
import { dateField, itemVersion, planIdField } from './fields.ts'

export const numberSchema = z.object({ plan: planIdField })
export const numberItem = (number: string, plan: PlanId) => ({ ...numberKey(number), v: itemVersion, plan })

export const checkpointSchema = z.object({ date: dateField })
export const checkpointItem = (date: IsoDate) => ({ ...checkpointKey, v: itemVersion, date })
