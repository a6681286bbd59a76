#!/usr/bin/env lua
-- SPDX-License-Identifier: LGPL-2.1-or-later
--
-- Who denied what before a day: in Lua, with lgi.
--
--     lua denied-before.lua DOSSIER DAY

local Annal = require("lgi").require("Annal", "1")

-- What may fail returns nil and the error.
local function check(result, err)
  if not result then
    io.stderr:write("denied-before: ", tostring(err), "\n")
    os.exit(1)
  end
  return result
end

local function get_name(dossier, agent)
  if not agent:get_id() then
    return agent:get_unnamed()
  end
  return dossier:lookup_entity(agent:get_id()):get_name(0):get_text()
end

local function get_date(edtf)
  return check(Annal.Date.new(edtf)):format("LONG")
end

local path, day = arg[1], arg[2]
local dossier = check(Annal.Dossier.load(path))
local query = check(Annal.Query.new_from_text("stance:deny said:before:" .. day))
local found = check(check(Annal.Timeline.new(dossier)):select(query))

print(("Denied before %s:"):format(get_date(day)))
for i = 0, found:get_n_entries() - 1 do
  local claim = found:get_record(i):as_claim()
  local said = get_date(claim:get_said():get_edtf())
  if found:get_certainty(i) ~= "CERTAIN" then
    said = "perhaps: " .. said
  end
  print(("%s (%s): %s"):format(get_name(dossier, claim:get_by()), said, claim:get_says():get_text()))
end
