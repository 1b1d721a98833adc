-- Cash and goods of funds apart: opening + received + transferred in - spent - transferred out = closing.
local bv <const> = require "benvung"
local t <const> = bv.t

local kinds = {}

local columns <const> = { "opening", "received", "transferred_in", "spent", "transferred_out", "closing" }
local during <const> = "date >= :from and date <= :to"
local earlier <const> = "date >= :new_year and date < :from"

-- Goods and labour of one of a fund's books. A transfer without a kind is money.
local function book(name, days)
  return ("sum(%s, if(%s and coalesce(kind ~= 'cash', false), amount, 0))"):format(name, days)
end

-- A table of two lines and their sum, that of the statement. `accounts` are the funds of programme-measures.
function kinds.table(accounts)
  local sums = accounts:derive {
    goods_opening = bv.expr(
      ("sum(balances, if(year == :first, coalesce(opening_in_kind, 0), 0)) + %s + %s - %s - %s"):format(
        book("receipts", earlier), book("transfers_in", earlier),
        book("expenses", earlier), book("transfers_out", earlier))),
    goods_received = bv.expr(book("receipts", during)),
    goods_transferred_in = bv.expr(book("transfers_in", during)),
    goods_spent = bv.expr(book("expenses", during)),
    goods_transferred_out = bv.expr(book("transfers_out", during)),
    goods_closing = bv.expr [[goods_opening + goods_received + goods_transferred_in - goods_spent
      - goods_transferred_out]],
  }
  local heads, cash, goods, whole = { "account" }, { t "kind_cash" }, { t "kind_goods" }, { t "kind_all" }
  for place, name in ipairs(columns) do
    local all, kept = sums:sum(name), sums:sum("goods_" .. name)
    heads[place + 1] = { id = name, format = "vnd" }
    cash[place + 1], goods[place + 1], whole[place + 1] = all - kept, kept, all
  end
  return bv.table { columns = heads, rows = { cash, goods }, total = whole }
end

return kinds
