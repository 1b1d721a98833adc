CREATE TABLE "settings" (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE "batches" (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, file TEXT, sha256 TEXT, form TEXT, year INTEGER, standard TEXT,
  inserted INTEGER NOT NULL DEFAULT 0, updated INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0, deleted INTEGER NOT NULL DEFAULT 0, who TEXT NOT NULL, at TEXT NOT NULL,
  program TEXT NOT NULL, reason TEXT, undoes INTEGER REFERENCES batches(id)) STRICT;
CREATE TABLE "changes" (
  id INTEGER PRIMARY KEY, batch INTEGER NOT NULL REFERENCES batches(id), batch_row INTEGER,
  entity TEXT NOT NULL, row_id INTEGER NOT NULL, action TEXT NOT NULL, old_values TEXT NOT NULL) STRICT;
CREATE TABLE "revision" (only INTEGER PRIMARY KEY CHECK (only = 1), number INTEGER NOT NULL, token INTEGER) STRICT;
CREATE INDEX "changes_row" ON changes (entity, row_id);
CREATE INDEX "changes_batch" ON changes (batch);
CREATE TABLE "units" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL,
  "valid_from" INTEGER NOT NULL,
  "valid_to" INTEGER,
  "name" TEXT NOT NULL,
  "type" TEXT,
  "level" TEXT NOT NULL,
  "area_type" TEXT,
  "parent" INTEGER REFERENCES "units"(id),
  "area_km2" REAL CHECK ("area_km2" >= 0.0),
  "population" INTEGER CHECK ("population" >= 0),
  "source" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "units_key" ON "units" ("code", "valid_from");
CREATE TRIGGER "units_insert" AFTER INSERT ON "units" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "units_update" AFTER UPDATE ON "units" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "units_delete" AFTER DELETE ON "units" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "unit_successions" (
  id INTEGER PRIMARY KEY,
  "from_unit" INTEGER NOT NULL REFERENCES "units"(id),
  "to_unit" INTEGER NOT NULL REFERENCES "units"(id),
  "effective_on" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "share" REAL CHECK ("share" >= 0.0 AND "share" <= 1.0),
  "source" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "unit_successions_key" ON "unit_successions" ("from_unit", "to_unit", "effective_on");
CREATE TRIGGER "unit_successions_insert" AFTER INSERT ON "unit_successions" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "unit_successions_update" AFTER UPDATE ON "unit_successions" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "unit_successions_delete" AFTER DELETE ON "unit_successions" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "unit_years" (
  id INTEGER PRIMARY KEY,
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "year" INTEGER NOT NULL CHECK ("year" >= 1990 AND "year" <= 2100),
  "households" INTEGER CHECK ("households" >= 0),
  "persons" INTEGER CHECK ("persons" >= 0),
  "source" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "unit_years_key" ON "unit_years" ("unit", "year");
CREATE TRIGGER "unit_years_insert" AFTER INSERT ON "unit_years" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "unit_years_update" AFTER UPDATE ON "unit_years" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "unit_years_delete" AFTER DELETE ON "unit_years" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "projects" (
  id INTEGER PRIMARY KEY,
  "phase" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "name_en" TEXT,
  "status" TEXT NOT NULL,
  "source" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "projects_key" ON "projects" ("phase", "code");
CREATE TRIGGER "projects_insert" AFTER INSERT ON "projects" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "projects_update" AFTER UPDATE ON "projects" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "projects_delete" AFTER DELETE ON "projects" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "campaigns" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "starts_on" INTEGER NOT NULL,
  "ends_on" INTEGER NOT NULL,
  "goal" INTEGER CHECK ("goal" >= 0),
  "unit_cost" INTEGER CHECK ("unit_cost" >= 0),
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "campaigns_key" ON "campaigns" ("code");
CREATE TRIGGER "campaigns_insert" AFTER INSERT ON "campaigns" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "campaigns_update" AFTER UPDATE ON "campaigns" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "campaigns_delete" AFTER DELETE ON "campaigns" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "donors" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "inside_district" INTEGER CHECK ("inside_district" IN (0, 1)),
  "phone" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "donors_key" ON "donors" ("code");
CREATE TRIGGER "donors_insert" AFTER INSERT ON "donors" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "donors_update" AFTER UPDATE ON "donors" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "donors_delete" AFTER DELETE ON "donors" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "livelihood_models" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "name_en" TEXT,
  "kind" TEXT NOT NULL,
  "scale_unit" TEXT NOT NULL,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "livelihood_models_key" ON "livelihood_models" ("code");
CREATE TRIGGER "livelihood_models_insert" AFTER INSERT ON "livelihood_models" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "livelihood_models_update" AFTER UPDATE ON "livelihood_models" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "livelihood_models_delete" AFTER DELETE ON "livelihood_models" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "households" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL,
  "dissolved_on" INTEGER,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "households_key" ON "households" ("code");
CREATE TRIGGER "households_insert" AFTER INSERT ON "households" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "households_update" AFTER UPDATE ON "households" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "households_delete" AFTER DELETE ON "households" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "residences" (
  id INTEGER PRIMARY KEY,
  "household" INTEGER NOT NULL REFERENCES "households"(id),
  "valid_from" INTEGER NOT NULL,
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "hamlet" TEXT,
  "address" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "residences_key" ON "residences" ("household", "valid_from");
CREATE TRIGGER "residences_insert" AFTER INSERT ON "residences" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "residences_update" AFTER UPDATE ON "residences" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "residences_delete" AFTER DELETE ON "residences" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "members" (
  id INTEGER PRIMARY KEY,
  "household" INTEGER NOT NULL REFERENCES "households"(id),
  "number" INTEGER NOT NULL CHECK ("number" >= 1 AND "number" <= 99),
  "name" TEXT NOT NULL,
  "relationship" TEXT NOT NULL,
  "birth_date" INTEGER,
  "sex" TEXT,
  "ethnicity" TEXT,
  "id_number" TEXT,
  "phone" TEXT,
  "health_insurance" INTEGER CHECK ("health_insurance" IN (0, 1)),
  "in_school" INTEGER CHECK ("in_school" IN (0, 1)),
  "work" TEXT,
  "disabled" INTEGER CHECK ("disabled" IN (0, 1)),
  "social_allowance" INTEGER CHECK ("social_allowance" IN (0, 1)),
  "left_on" INTEGER,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "members_key" ON "members" ("household", "number");
CREATE TRIGGER "members_insert" AFTER INSERT ON "members" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "members_update" AFTER UPDATE ON "members" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "members_delete" AFTER DELETE ON "members" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "review_events" (
  id INTEGER PRIMARY KEY,
  "household" INTEGER NOT NULL REFERENCES "households"(id),
  "date" INTEGER NOT NULL,
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "kind" TEXT NOT NULL,
  "members" INTEGER CHECK ("members" >= 1 AND "members" <= 50),
  "income_per_person" INTEGER CHECK ("income_per_person" >= 0 AND "income_per_person" <= 10000000000),
  "points_a" INTEGER CHECK ("points_a" >= 0 AND "points_a" <= 1000),
  "points_b" INTEGER CHECK ("points_b" >= 0 AND "points_b" <= 140),
  "deprivations" TEXT,
  "cause" TEXT,
  "exit_on" INTEGER,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "review_events_key" ON "review_events" ("household", "date");
CREATE TRIGGER "review_events_insert" AFTER INSERT ON "review_events" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "review_events_update" AFTER UPDATE ON "review_events" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "review_events_delete" AFTER DELETE ON "review_events" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "review_classes" (
  id INTEGER PRIMARY KEY,
  "household" INTEGER NOT NULL REFERENCES "households"(id),
  "date" INTEGER NOT NULL,
  "standard" TEXT NOT NULL,
  "class" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "decided_by" TEXT,
  "decided_on" INTEGER,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "review_classes_key" ON "review_classes" ("household", "date", "standard");
CREATE TRIGGER "review_classes_insert" AFTER INSERT ON "review_classes" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "review_classes_update" AFTER UPDATE ON "review_classes" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "review_classes_delete" AFTER DELETE ON "review_classes" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "supports" (
  id INTEGER PRIMARY KEY,
  "household" INTEGER NOT NULL REFERENCES "households"(id),
  "form" TEXT NOT NULL,
  "date" INTEGER NOT NULL,
  "decision" TEXT NOT NULL,
  "decided_on" INTEGER,
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "source" TEXT NOT NULL,
  "level" TEXT,
  "amount" INTEGER CHECK ("amount" >= 0 AND "amount" <= 10000000000),
  "in_kind_value" INTEGER CHECK ("in_kind_value" >= 0 AND "in_kind_value" <= 10000000000),
  "campaign" INTEGER REFERENCES "campaigns"(id),
  "status" TEXT NOT NULL,
  "note" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "supports_key" ON "supports" ("household", "form", "date", "decision");
CREATE INDEX "supports_campaign" ON "supports" ("campaign");
CREATE TRIGGER "supports_insert" AFTER INSERT ON "supports" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "supports_update" AFTER UPDATE ON "supports" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "supports_delete" AFTER DELETE ON "supports" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "enrolments" (
  id INTEGER PRIMARY KEY,
  "household" INTEGER NOT NULL REFERENCES "households"(id),
  "model" INTEGER NOT NULL REFERENCES "livelihood_models"(id),
  "started_on" INTEGER NOT NULL,
  "ended_on" INTEGER,
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "scale" REAL CHECK ("scale" >= 0.0),
  "capital" INTEGER CHECK ("capital" >= 0),
  "yearly_net" INTEGER,
  "status" TEXT NOT NULL,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "enrolments_key" ON "enrolments" ("household", "model", "started_on");
CREATE INDEX "enrolments_model" ON "enrolments" ("model");
CREATE TRIGGER "enrolments_insert" AFTER INSERT ON "enrolments" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "enrolments_update" AFTER UPDATE ON "enrolments" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "enrolments_delete" AFTER DELETE ON "enrolments" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "pledges" (
  id INTEGER PRIMARY KEY,
  "number" TEXT NOT NULL,
  "campaign" INTEGER NOT NULL REFERENCES "campaigns"(id),
  "donor" INTEGER NOT NULL REFERENCES "donors"(id),
  "date" INTEGER NOT NULL,
  "due_on" INTEGER,
  "kind" TEXT NOT NULL,
  "amount" INTEGER NOT NULL CHECK ("amount" >= 0),
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "pledges_key" ON "pledges" ("number");
CREATE INDEX "pledges_campaign" ON "pledges" ("campaign");
CREATE INDEX "pledges_donor" ON "pledges" ("donor");
CREATE TRIGGER "pledges_insert" AFTER INSERT ON "pledges" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "pledges_update" AFTER UPDATE ON "pledges" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "pledges_delete" AFTER DELETE ON "pledges" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "receipts" (
  id INTEGER PRIMARY KEY,
  "number" TEXT NOT NULL,
  "campaign" INTEGER NOT NULL REFERENCES "campaigns"(id),
  "donor" INTEGER NOT NULL REFERENCES "donors"(id),
  "pledge" INTEGER REFERENCES "pledges"(id),
  "date" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "amount" INTEGER NOT NULL CHECK ("amount" >= 0),
  "description" TEXT,
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "receipts_key" ON "receipts" ("number");
CREATE INDEX "receipts_campaign" ON "receipts" ("campaign");
CREATE INDEX "receipts_donor" ON "receipts" ("donor");
CREATE INDEX "receipts_pledge" ON "receipts" ("pledge");
CREATE TRIGGER "receipts_insert" AFTER INSERT ON "receipts" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "receipts_update" AFTER UPDATE ON "receipts" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "receipts_delete" AFTER DELETE ON "receipts" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
