local page <const> = require "page"
local budgets <const> = require "budgets"

return page.of(budgets.oyster_model "oyster_raft")
