-- The units that units of today carry on: communes were joined, divided and renamed on 1 July 2025.
local succession = {}

-- A unit and the day from which it has been what it is: a code alone names several.
function succession.key(unit) return unit.code .. "@" .. unit.valid_from end

-- links: { { from, name, to, kind }, … } with keys. Returns by key the units that came before it, near ones first, each
-- as { key, name, kind }: kind is "part" where only a part of it went that way.
function succession.before(links)
  local direct = {}
  for _, link in ipairs(links) do
    direct[link.to] = direct[link.to] or {}
    table.insert(direct[link.to], link)
  end
  local found = {}
  for key in pairs(direct) do
    local list, seen = {}, { [key] = true }
    local function collect(unit, is_part)
      for _, link in ipairs(direct[unit] or {}) do
        if not seen[link.from] then
          seen[link.from] = true
          local kind = (is_part or link.kind == "part") and "part" or link.kind
          list[#list + 1] = { key = link.from, name = link.name, kind = kind }
          collect(link.from, kind == "part")
        end
      end
    end
    collect(key, false)
    found[key] = list
  end
  return found
end

-- The one unit among `present` (a set of keys) that a unit is or leads to; nil where it leads to several or to none.
function succession.heir(key, present, before)
  if present[key] then return key end
  local heir
  for candidate in pairs(present) do
    for _, unit in ipairs(before[candidate] or {}) do
      if unit.key == key then
        if heir then return nil end
        heir = candidate
      end
    end
  end
  return heir
end

-- A unit's own score, else the least of those of the units before it, with where they are from: what is true of every
-- part of a commune is true of the whole. `scores` by key: { score, reason, name }.
function succession.score(key, scores, before)
  if scores[key] then return scores[key].score, scores[key].reason, {} end
  local least, reason
  local earlier = {}
  for _, unit in ipairs(before[key] or {}) do
    local own = scores[unit.key]
    if own then
      earlier[#earlier + 1] = { name = unit.name, score = own.score, kind = unit.kind }
      if not least or own.score < least then least, reason = own.score, own.reason end
    end
  end
  return least, reason, earlier
end

return succession
