import { jsxRenderer } from 'hono/jsx-renderer'

/** Gives `c.render(<Page …/>)` its doctype, and forms the request whose token they carry. */
export const renderer = jsxRenderer(({ children }) => <>{children}</>)
