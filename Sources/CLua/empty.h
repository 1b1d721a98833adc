/* Empty on purpose: CLua only links Lua. Its header is seen by CLuaGuard's .c files alone, so that no Swift code can call an API that raises. */
