/** One file for the test runner, because each file of its own would load the CDK anew (seconds of CPU each). */
import './deployment/data.ts'
import './deployment/events.ts'
import './deployment/functions.ts'
import './deployment/identity.ts'
import './deployment/permissions.ts'
import './deployment/rules.ts'
import './deployment/watch.ts'
