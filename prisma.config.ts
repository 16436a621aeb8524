import { join } from 'node:path'
import { defineConfig } from 'prisma/config'
import { env, root } from './env'

const provider = env.DATABASE_URL.startsWith('postgres') ? 'postgresql' : 'sqlite'

export default defineConfig({
  schema: join(root, 'prisma', provider),
  migrations: { path: join(root, 'prisma', provider, 'migrations') },
  datasource: { url: env.DATABASE_URL },
})
