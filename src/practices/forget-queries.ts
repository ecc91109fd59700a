import type { Tx } from '#src/platform/database.ts'

/** What was written under this mail address, and who answers by it. What is of the person itself goes with them. */
export async function forgetAddress(tx: Tx, email: string): Promise<void> {
  await tx.deleteFrom('practices.message').where('email', '=', email).execute()
  await tx.deleteFrom('practices.contact').where('email', '=', email).execute()
}
