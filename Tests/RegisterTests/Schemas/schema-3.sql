CREATE TABLE "settings" (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE "batches" (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, file TEXT, sha256 TEXT, form TEXT, year INTEGER, standard TEXT,
  inserted INTEGER NOT NULL DEFAULT 0, updated INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0, deleted INTEGER NOT NULL DEFAULT 0, who TEXT NOT NULL, at TEXT NOT NULL,
  program TEXT NOT NULL, reason TEXT, undoes INTEGER REFERENCES batches(id)) STRICT;
CREATE TABLE "changes" (
  id INTEGER PRIMARY KEY, batch INTEGER NOT NULL REFERENCES batches(id), batch_row INTEGER,
  entity TEXT NOT NULL, row_id INTEGER NOT NULL, action TEXT NOT NULL, old_values TEXT NOT NULL) STRICT;
CREATE TABLE "quarantine" (
  id INTEGER PRIMARY KEY, batch INTEGER NOT NULL REFERENCES batches(id), sheet TEXT, row INTEGER NOT NULL,
  key TEXT, cells TEXT NOT NULL, faults TEXT NOT NULL, corrected_by INTEGER REFERENCES batches(id)) STRICT;
CREATE TABLE "quarantine_heads" (batch INTEGER PRIMARY KEY REFERENCES batches(id), head TEXT NOT NULL, map TEXT) STRICT;
CREATE TABLE "revision" (only INTEGER PRIMARY KEY CHECK (only = 1), number INTEGER NOT NULL, token INTEGER) STRICT;
CREATE INDEX "changes_row" ON changes (entity, row_id);
CREATE INDEX "changes_batch" ON changes (batch);
CREATE INDEX "quarantine_batch" ON quarantine (batch);
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
  "programme" TEXT,
  "parent" INTEGER REFERENCES "projects"(id),
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "projects_key" ON "projects" ("phase", "code");
CREATE INDEX "projects_parent" ON "projects" ("parent");
CREATE TRIGGER "projects_insert" AFTER INSERT ON "projects" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "projects_update" AFTER UPDATE ON "projects" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "projects_delete" AFTER DELETE ON "projects" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "organizations" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "level" TEXT NOT NULL,
  "unit" INTEGER REFERENCES "units"(id),
  "valid_from" INTEGER,
  "valid_to" INTEGER,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "organizations_key" ON "organizations" ("code");
CREATE TRIGGER "organizations_insert" AFTER INSERT ON "organizations" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "organizations_update" AFTER UPDATE ON "organizations" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "organizations_delete" AFTER DELETE ON "organizations" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "staff" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "sex" TEXT,
  "phone" TEXT,
  "email" TEXT,
  "qualification" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "staff_key" ON "staff" ("code");
CREATE TRIGGER "staff_insert" AFTER INSERT ON "staff" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "staff_update" AFTER UPDATE ON "staff" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "staff_delete" AFTER DELETE ON "staff" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "positions" (
  id INTEGER PRIMARY KEY,
  "staff" INTEGER NOT NULL REFERENCES "staff"(id),
  "organization" INTEGER NOT NULL REFERENCES "organizations"(id),
  "valid_from" INTEGER NOT NULL,
  "valid_to" INTEGER,
  "title" TEXT NOT NULL,
  "full_time" INTEGER CHECK ("full_time" IN (0, 1)),
  "decision" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "positions_key" ON "positions" ("staff", "organization", "valid_from");
CREATE INDEX "positions_organization" ON "positions" ("organization");
CREATE TRIGGER "positions_insert" AFTER INSERT ON "positions" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "positions_update" AFTER UPDATE ON "positions" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "positions_delete" AFTER DELETE ON "positions" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "documents" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL,
  "number" TEXT,
  "kind" TEXT NOT NULL,
  "purpose" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "issuer" TEXT NOT NULL,
  "level" TEXT NOT NULL,
  "unit" INTEGER REFERENCES "units"(id),
  "issued_on" INTEGER,
  "valid_from" INTEGER,
  "valid_to" INTEGER,
  "state" TEXT NOT NULL,
  "due_on" INTEGER,
  "replaces" INTEGER REFERENCES "documents"(id),
  "source" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "documents_key" ON "documents" ("code");
CREATE INDEX "documents_replaces" ON "documents" ("replaces");
CREATE TRIGGER "documents_insert" AFTER INSERT ON "documents" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "documents_update" AFTER UPDATE ON "documents" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "documents_delete" AFTER DELETE ON "documents" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "funds" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "level" TEXT NOT NULL,
  "unit" INTEGER REFERENCES "units"(id),
  "organization" INTEGER REFERENCES "organizations"(id),
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "funds_key" ON "funds" ("code");
CREATE INDEX "funds_organization" ON "funds" ("organization");
CREATE TRIGGER "funds_insert" AFTER INSERT ON "funds" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "funds_update" AFTER UPDATE ON "funds" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "funds_delete" AFTER DELETE ON "funds" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "fund_accounts" (
  id INTEGER PRIMARY KEY,
  "number" TEXT NOT NULL,
  "fund" INTEGER NOT NULL REFERENCES "funds"(id),
  "bank" TEXT NOT NULL,
  "opened_on" INTEGER,
  "closed_on" INTEGER,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "fund_accounts_key" ON "fund_accounts" ("number");
CREATE INDEX "fund_accounts_fund" ON "fund_accounts" ("fund");
CREATE TRIGGER "fund_accounts_insert" AFTER INSERT ON "fund_accounts" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "fund_accounts_update" AFTER UPDATE ON "fund_accounts" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "fund_accounts_delete" AFTER DELETE ON "fund_accounts" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "campaigns" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "starts_on" INTEGER NOT NULL,
  "ends_on" INTEGER NOT NULL,
  "goal" INTEGER CHECK ("goal" >= 0),
  "unit_cost" INTEGER CHECK ("unit_cost" >= 0),
  "fund" INTEGER REFERENCES "funds"(id),
  "beneficiaries" TEXT,
  "kind" TEXT,
  "channels" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "campaigns_key" ON "campaigns" ("code");
CREATE INDEX "campaigns_fund" ON "campaigns" ("fund");
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
  "contact" TEXT,
  "address" TEXT,
  "sector" TEXT,
  "no_contact" INTEGER CHECK ("no_contact" IN (0, 1)),
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
  "output_unit" TEXT,
  "species" TEXT,
  "system" TEXT,
  "season" TEXT,
  "cycle_months" REAL CHECK ("cycle_months" >= 0.0 AND "cycle_months" <= 120.0),
  "cycles_per_year" REAL CHECK ("cycles_per_year" >= 0.0 AND "cycles_per_year" <= 366.0),
  "buyer" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "livelihood_models_key" ON "livelihood_models" ("code");
CREATE TRIGGER "livelihood_models_insert" AFTER INSERT ON "livelihood_models" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "livelihood_models_update" AFTER UPDATE ON "livelihood_models" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "livelihood_models_delete" AFTER DELETE ON "livelihood_models" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "livelihood_parameters" (
  id INTEGER PRIMARY KEY,
  "model" INTEGER NOT NULL REFERENCES "livelihood_models"(id),
  "variant" TEXT NOT NULL,
  "parameter" TEXT NOT NULL,
  "place" TEXT NOT NULL,
  "period" TEXT NOT NULL,
  "value_low" REAL,
  "value_high" REAL,
  "measure" TEXT NOT NULL,
  "source" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "livelihood_parameters_key" ON "livelihood_parameters" ("model", "variant", "parameter", "place", "period", "measure");
CREATE TRIGGER "livelihood_parameters_insert" AFTER INSERT ON "livelihood_parameters" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "livelihood_parameters_update" AFTER UPDATE ON "livelihood_parameters" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "livelihood_parameters_delete" AFTER DELETE ON "livelihood_parameters" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
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
CREATE TABLE "dwellings" (
  id INTEGER PRIMARY KEY,
  "household" INTEGER NOT NULL REFERENCES "households"(id),
  "valid_from" INTEGER NOT NULL,
  "walls_durable" INTEGER CHECK ("walls_durable" IN (0, 1)),
  "pillars_durable" INTEGER CHECK ("pillars_durable" IN (0, 1)),
  "roof_durable" INTEGER CHECK ("roof_durable" IN (0, 1)),
  "floor_area" REAL CHECK ("floor_area" >= 0.0 AND "floor_area" <= 5000.0),
  "water_source" TEXT,
  "toilet" TEXT,
  "telephone" INTEGER CHECK ("telephone" IN (0, 1)),
  "internet" INTEGER CHECK ("internet" IN (0, 1)),
  "shared_devices" INTEGER CHECK ("shared_devices" IN (0, 1)),
  "personal_devices" INTEGER CHECK ("personal_devices" IN (0, 1)),
  "waste" TEXT,
  "source" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "dwellings_key" ON "dwellings" ("household", "valid_from");
CREATE TRIGGER "dwellings_insert" AFTER INSERT ON "dwellings" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "dwellings_update" AFTER UPDATE ON "dwellings" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "dwellings_delete" AFTER DELETE ON "dwellings" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
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
  "joined_on" INTEGER,
  "left_on" INTEGER,
  "facts_on" INTEGER,
  "work" TEXT,
  "wants_work" INTEGER CHECK ("wants_work" IN (0, 1)),
  "in_school" INTEGER CHECK ("in_school" IN (0, 1)),
  "attending" TEXT,
  "school_level" TEXT,
  "in_training" INTEGER CHECK ("in_training" IN (0, 1)),
  "trained_at_work" INTEGER CHECK ("trained_at_work" IN (0, 1)),
  "health_insurance" INTEGER CHECK ("health_insurance" IN (0, 1)),
  "short_for_age" INTEGER CHECK ("short_for_age" IN (0, 1)),
  "light_for_age" INTEGER CHECK ("light_for_age" IN (0, 1)),
  "untreated_illness" INTEGER CHECK ("untreated_illness" IN (0, 1)),
  "disabled" INTEGER CHECK ("disabled" IN (0, 1)),
  "social_allowance" INTEGER CHECK ("social_allowance" IN (0, 1)),
  "merit" INTEGER CHECK ("merit" IN (0, 1)),
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
CREATE TABLE "deprivation_overrides" (
  id INTEGER PRIMARY KEY,
  "household" INTEGER NOT NULL REFERENCES "households"(id),
  "date" INTEGER NOT NULL,
  "indicator" TEXT NOT NULL,
  "lacking" INTEGER NOT NULL CHECK ("lacking" IN (0, 1)),
  "reason" TEXT NOT NULL,
  "decided_by" TEXT NOT NULL,
  "decided_on" INTEGER NOT NULL,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "deprivation_overrides_key" ON "deprivation_overrides" ("household", "date", "indicator");
CREATE TRIGGER "deprivation_overrides_insert" AFTER INSERT ON "deprivation_overrides" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "deprivation_overrides_update" AFTER UPDATE ON "deprivation_overrides" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "deprivation_overrides_delete" AFTER DELETE ON "deprivation_overrides" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
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
  "project" INTEGER REFERENCES "projects"(id),
  "fund" INTEGER REFERENCES "funds"(id),
  "giver" TEXT,
  "in_kind" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "supports_key" ON "supports" ("household", "form", "date", "decision");
CREATE INDEX "supports_campaign" ON "supports" ("campaign");
CREATE INDEX "supports_project" ON "supports" ("project");
CREATE INDEX "supports_fund" ON "supports" ("fund");
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
CREATE TABLE "pledge_instalments" (
  id INTEGER PRIMARY KEY,
  "pledge" INTEGER NOT NULL REFERENCES "pledges"(id),
  "due_on" INTEGER NOT NULL,
  "amount" INTEGER NOT NULL CHECK ("amount" >= 0),
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "pledge_instalments_key" ON "pledge_instalments" ("pledge", "due_on");
CREATE TRIGGER "pledge_instalments_insert" AFTER INSERT ON "pledge_instalments" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "pledge_instalments_update" AFTER UPDATE ON "pledge_instalments" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "pledge_instalments_delete" AFTER DELETE ON "pledge_instalments" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "donor_contacts" (
  id INTEGER PRIMARY KEY,
  "campaign" INTEGER NOT NULL REFERENCES "campaigns"(id),
  "donor" INTEGER NOT NULL REFERENCES "donors"(id),
  "date" INTEGER NOT NULL,
  "purpose" TEXT NOT NULL,
  "channel" TEXT,
  "outcome" TEXT,
  "again_on" INTEGER,
  "note" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "donor_contacts_key" ON "donor_contacts" ("campaign", "donor", "purpose", "date");
CREATE INDEX "donor_contacts_donor" ON "donor_contacts" ("donor");
CREATE TRIGGER "donor_contacts_insert" AFTER INSERT ON "donor_contacts" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "donor_contacts_update" AFTER UPDATE ON "donor_contacts" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "donor_contacts_delete" AFTER DELETE ON "donor_contacts" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "receipts" (
  id INTEGER PRIMARY KEY,
  "number" TEXT NOT NULL,
  "campaign" INTEGER REFERENCES "campaigns"(id),
  "donor" INTEGER NOT NULL REFERENCES "donors"(id),
  "pledge" INTEGER REFERENCES "pledges"(id),
  "date" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "amount" INTEGER NOT NULL CHECK ("amount" >= 0),
  "description" TEXT,
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "fund" INTEGER REFERENCES "funds"(id),
  "account" INTEGER REFERENCES "fund_accounts"(id),
  "channel" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "receipts_key" ON "receipts" ("number");
CREATE INDEX "receipts_campaign" ON "receipts" ("campaign");
CREATE INDEX "receipts_donor" ON "receipts" ("donor");
CREATE INDEX "receipts_pledge" ON "receipts" ("pledge");
CREATE INDEX "receipts_fund" ON "receipts" ("fund");
CREATE INDEX "receipts_account" ON "receipts" ("account");
CREATE TRIGGER "receipts_insert" AFTER INSERT ON "receipts" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "receipts_update" AFTER UPDATE ON "receipts" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "receipts_delete" AFTER DELETE ON "receipts" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "outside_supports" (
  id INTEGER PRIMARY KEY,
  "number" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "group" TEXT,
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "hamlet" TEXT,
  "form" TEXT NOT NULL,
  "date" INTEGER NOT NULL,
  "source" TEXT NOT NULL,
  "amount" INTEGER CHECK ("amount" >= 0 AND "amount" <= 10000000000),
  "in_kind_value" INTEGER CHECK ("in_kind_value" >= 0 AND "in_kind_value" <= 10000000000),
  "decision" TEXT,
  "campaign" INTEGER REFERENCES "campaigns"(id),
  "note" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "outside_supports_key" ON "outside_supports" ("number");
CREATE INDEX "outside_supports_campaign" ON "outside_supports" ("campaign");
CREATE TRIGGER "outside_supports_insert" AFTER INSERT ON "outside_supports" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "outside_supports_update" AFTER UPDATE ON "outside_supports" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "outside_supports_delete" AFTER DELETE ON "outside_supports" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "loans" (
  id INTEGER PRIMARY KEY,
  "support" INTEGER NOT NULL REFERENCES "supports"(id),
  "contract" TEXT,
  "lender" INTEGER REFERENCES "organizations"(id),
  "union" INTEGER REFERENCES "organizations"(id),
  "programme" TEXT NOT NULL,
  "purpose" TEXT,
  "model" INTEGER REFERENCES "livelihood_models"(id),
  "rate" REAL CHECK ("rate" >= 0.0 AND "rate" <= 100.0),
  "term_months" INTEGER CHECK ("term_months" >= 1 AND "term_months" <= 480),
  "disbursed_on" INTEGER NOT NULL,
  "first_payment_on" INTEGER,
  "due_on" INTEGER,
  "status" TEXT NOT NULL,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "loans_key" ON "loans" ("support");
CREATE INDEX "loans_lender" ON "loans" ("lender");
CREATE INDEX "loans_union" ON "loans" ("union");
CREATE INDEX "loans_model" ON "loans" ("model");
CREATE TRIGGER "loans_insert" AFTER INSERT ON "loans" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "loans_update" AFTER UPDATE ON "loans" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "loans_delete" AFTER DELETE ON "loans" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "loan_repayments" (
  id INTEGER PRIMARY KEY,
  "loan" INTEGER NOT NULL REFERENCES "loans"(id),
  "date" INTEGER NOT NULL,
  "principal" INTEGER NOT NULL CHECK ("principal" >= 0),
  "interest" INTEGER CHECK ("interest" >= 0),
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "loan_repayments_key" ON "loan_repayments" ("loan", "date");
CREATE TRIGGER "loan_repayments_insert" AFTER INSERT ON "loan_repayments" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "loan_repayments_update" AFTER UPDATE ON "loan_repayments" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "loan_repayments_delete" AFTER DELETE ON "loan_repayments" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "insurance_cards" (
  id INTEGER PRIMARY KEY,
  "support" INTEGER NOT NULL REFERENCES "supports"(id),
  "member" INTEGER NOT NULL REFERENCES "members"(id),
  "card_number" TEXT,
  "group" TEXT NOT NULL,
  "valid_from" INTEGER NOT NULL,
  "valid_to" INTEGER NOT NULL,
  "premium" INTEGER CHECK ("premium" >= 0),
  "state_share" REAL CHECK ("state_share" >= 0.0 AND "state_share" <= 100.0),
  "local_share" REAL CHECK ("local_share" >= 0.0 AND "local_share" <= 100.0),
  "donor_share" REAL CHECK ("donor_share" >= 0.0 AND "donor_share" <= 100.0),
  "own_share" REAL CHECK ("own_share" >= 0.0 AND "own_share" <= 100.0),
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "insurance_cards_key" ON "insurance_cards" ("support", "member");
CREATE INDEX "insurance_cards_member" ON "insurance_cards" ("member");
CREATE TRIGGER "insurance_cards_insert" AFTER INSERT ON "insurance_cards" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "insurance_cards_update" AFTER UPDATE ON "insurance_cards" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "insurance_cards_delete" AFTER DELETE ON "insurance_cards" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "housing_cases" (
  id INTEGER PRIMARY KEY,
  "support" INTEGER NOT NULL REFERENCES "supports"(id),
  "drive" TEXT NOT NULL,
  "plot" TEXT,
  "norm" INTEGER CHECK ("norm" >= 0 AND "norm" <= 10000000000),
  "cost" INTEGER CHECK ("cost" >= 0 AND "cost" <= 10000000000),
  "area" REAL CHECK ("area" >= 0.0 AND "area" <= 10000.0),
  "started_on" INTEGER,
  "finished_on" INTEGER,
  "accepted_on" INTEGER,
  "builder" TEXT,
  "photos" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "housing_cases_key" ON "housing_cases" ("support");
CREATE TRIGGER "housing_cases_insert" AFTER INSERT ON "housing_cases" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "housing_cases_update" AFTER UPDATE ON "housing_cases" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "housing_cases_delete" AFTER DELETE ON "housing_cases" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "housing_funds" (
  id INTEGER PRIMARY KEY,
  "housing_case" INTEGER NOT NULL REFERENCES "housing_cases"(id),
  "source" TEXT NOT NULL,
  "provider" TEXT NOT NULL,
  "amount" INTEGER NOT NULL CHECK ("amount" >= 0 AND "amount" <= 10000000000),
  "date" INTEGER,
  "decision" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "housing_funds_key" ON "housing_funds" ("housing_case", "source", "provider");
CREATE TRIGGER "housing_funds_insert" AFTER INSERT ON "housing_funds" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "housing_funds_update" AFTER UPDATE ON "housing_funds" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "housing_funds_delete" AFTER DELETE ON "housing_funds" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "courses" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "trade" TEXT NOT NULL,
  "provider" INTEGER REFERENCES "organizations"(id),
  "starts_on" INTEGER NOT NULL,
  "ends_on" INTEGER,
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "hours" INTEGER CHECK ("hours" >= 0 AND "hours" <= 10000),
  "cost" INTEGER CHECK ("cost" >= 0),
  "certificate" TEXT,
  "project" INTEGER REFERENCES "projects"(id),
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "courses_key" ON "courses" ("code");
CREATE INDEX "courses_provider" ON "courses" ("provider");
CREATE INDEX "courses_project" ON "courses" ("project");
CREATE TRIGGER "courses_insert" AFTER INSERT ON "courses" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "courses_update" AFTER UPDATE ON "courses" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "courses_delete" AFTER DELETE ON "courses" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "course_enrolments" (
  id INTEGER PRIMARY KEY,
  "course" INTEGER NOT NULL REFERENCES "courses"(id),
  "member" INTEGER NOT NULL REFERENCES "members"(id),
  "support" INTEGER REFERENCES "supports"(id),
  "result" TEXT NOT NULL,
  "certified_on" INTEGER,
  "certificate_number" TEXT,
  "job_after" TEXT,
  "income_after" INTEGER CHECK ("income_after" >= 0),
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "course_enrolments_key" ON "course_enrolments" ("course", "member");
CREATE INDEX "course_enrolments_member" ON "course_enrolments" ("member");
CREATE INDEX "course_enrolments_support" ON "course_enrolments" ("support");
CREATE TRIGGER "course_enrolments_insert" AFTER INSERT ON "course_enrolments" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "course_enrolments_update" AFTER UPDATE ON "course_enrolments" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "course_enrolments_delete" AFTER DELETE ON "course_enrolments" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "placements" (
  id INTEGER PRIMARY KEY,
  "member" INTEGER NOT NULL REFERENCES "members"(id),
  "started_on" INTEGER NOT NULL,
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "support" INTEGER REFERENCES "supports"(id),
  "organization" INTEGER REFERENCES "organizations"(id),
  "employer" TEXT NOT NULL,
  "occupation" TEXT,
  "wage" INTEGER CHECK ("wage" >= 0),
  "contract" INTEGER CHECK ("contract" IN (0, 1)),
  "abroad" INTEGER CHECK ("abroad" IN (0, 1)),
  "there_after_3" INTEGER CHECK ("there_after_3" IN (0, 1)),
  "there_after_6" INTEGER CHECK ("there_after_6" IN (0, 1)),
  "there_after_12" INTEGER CHECK ("there_after_12" IN (0, 1)),
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "placements_key" ON "placements" ("member", "started_on");
CREATE INDEX "placements_support" ON "placements" ("support");
CREATE INDEX "placements_organization" ON "placements" ("organization");
CREATE TRIGGER "placements_insert" AFTER INSERT ON "placements" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "placements_update" AFTER UPDATE ON "placements" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "placements_delete" AFTER DELETE ON "placements" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "scholarships" (
  id INTEGER PRIMARY KEY,
  "support" INTEGER NOT NULL REFERENCES "supports"(id),
  "member" INTEGER NOT NULL REFERENCES "members"(id),
  "name" TEXT NOT NULL,
  "school_year" TEXT NOT NULL,
  "school" TEXT,
  "grade" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "scholarships_key" ON "scholarships" ("support", "member");
CREATE INDEX "scholarships_member" ON "scholarships" ("member");
CREATE TRIGGER "scholarships_insert" AFTER INSERT ON "scholarships" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "scholarships_update" AFTER UPDATE ON "scholarships" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "scholarships_delete" AFTER DELETE ON "scholarships" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "education_supports" (
  id INTEGER PRIMARY KEY,
  "support" INTEGER NOT NULL REFERENCES "supports"(id),
  "member" INTEGER NOT NULL REFERENCES "members"(id),
  "school_year" TEXT NOT NULL,
  "months" INTEGER CHECK ("months" >= 1 AND "months" <= 12),
  "tuition" INTEGER CHECK ("tuition" >= 0),
  "study_cost" INTEGER CHECK ("study_cost" >= 0),
  "meals" INTEGER CHECK ("meals" >= 0),
  "tools" TEXT,
  "tools_value" INTEGER CHECK ("tools_value" >= 0),
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "education_supports_key" ON "education_supports" ("support", "member");
CREATE INDEX "education_supports_member" ON "education_supports" ("member");
CREATE TRIGGER "education_supports_insert" AFTER INSERT ON "education_supports" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "education_supports_update" AFTER UPDATE ON "education_supports" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "education_supports_delete" AFTER DELETE ON "education_supports" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "livelihood_means" (
  id INTEGER PRIMARY KEY,
  "support" INTEGER NOT NULL REFERENCES "supports"(id),
  "item" TEXT NOT NULL,
  "quantity" REAL NOT NULL CHECK ("quantity" >= 0.0),
  "measure" TEXT,
  "value" INTEGER CHECK ("value" >= 0),
  "handed_over_on" INTEGER,
  "model" INTEGER REFERENCES "livelihood_models"(id),
  "use_after_6" TEXT,
  "use_after_12" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "livelihood_means_key" ON "livelihood_means" ("support", "item");
CREATE INDEX "livelihood_means_model" ON "livelihood_means" ("model");
CREATE TRIGGER "livelihood_means_insert" AFTER INSERT ON "livelihood_means" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "livelihood_means_update" AFTER UPDATE ON "livelihood_means" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "livelihood_means_delete" AFTER DELETE ON "livelihood_means" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "hardship_allowances" (
  id INTEGER PRIMARY KEY,
  "support" INTEGER NOT NULL REFERENCES "supports"(id),
  "reason" TEXT NOT NULL,
  "rhythm" TEXT NOT NULL,
  "months" INTEGER CHECK ("months" >= 1 AND "months" <= 12),
  "detail" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "hardship_allowances_key" ON "hardship_allowances" ("support");
CREATE TRIGGER "hardship_allowances_insert" AFTER INSERT ON "hardship_allowances" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "hardship_allowances_update" AFTER UPDATE ON "hardship_allowances" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "hardship_allowances_delete" AFTER DELETE ON "hardship_allowances" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "fund_expenses" (
  id INTEGER PRIMARY KEY,
  "number" TEXT NOT NULL,
  "fund" INTEGER NOT NULL REFERENCES "funds"(id),
  "date" INTEGER NOT NULL,
  "purpose" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "amount" INTEGER NOT NULL CHECK ("amount" >= 0),
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "household" INTEGER REFERENCES "households"(id),
  "beneficiary" TEXT,
  "decision" TEXT,
  "decided_on" INTEGER,
  "proof" TEXT,
  "campaign" INTEGER REFERENCES "campaigns"(id),
  "support" INTEGER REFERENCES "supports"(id),
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "fund_expenses_key" ON "fund_expenses" ("number");
CREATE INDEX "fund_expenses_fund" ON "fund_expenses" ("fund");
CREATE INDEX "fund_expenses_household" ON "fund_expenses" ("household");
CREATE INDEX "fund_expenses_campaign" ON "fund_expenses" ("campaign");
CREATE INDEX "fund_expenses_support" ON "fund_expenses" ("support");
CREATE TRIGGER "fund_expenses_insert" AFTER INSERT ON "fund_expenses" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "fund_expenses_update" AFTER UPDATE ON "fund_expenses" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "fund_expenses_delete" AFTER DELETE ON "fund_expenses" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "fund_transfers" (
  id INTEGER PRIMARY KEY,
  "number" TEXT NOT NULL,
  "from_fund" INTEGER NOT NULL REFERENCES "funds"(id),
  "to_fund" INTEGER NOT NULL REFERENCES "funds"(id),
  "date" INTEGER NOT NULL,
  "amount" INTEGER NOT NULL CHECK ("amount" >= 0),
  "decision" TEXT,
  "purpose" TEXT,
  "kind" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "fund_transfers_key" ON "fund_transfers" ("number");
CREATE INDEX "fund_transfers_from_fund" ON "fund_transfers" ("from_fund");
CREATE INDEX "fund_transfers_to_fund" ON "fund_transfers" ("to_fund");
CREATE TRIGGER "fund_transfers_insert" AFTER INSERT ON "fund_transfers" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "fund_transfers_update" AFTER UPDATE ON "fund_transfers" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "fund_transfers_delete" AFTER DELETE ON "fund_transfers" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "fund_balances" (
  id INTEGER PRIMARY KEY,
  "fund" INTEGER NOT NULL REFERENCES "funds"(id),
  "year" INTEGER NOT NULL CHECK ("year" >= 1990 AND "year" <= 2100),
  "opening" INTEGER NOT NULL,
  "closing" INTEGER,
  "opening_in_kind" INTEGER CHECK ("opening_in_kind" >= 0),
  "closing_in_kind" INTEGER CHECK ("closing_in_kind" >= 0),
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "fund_balances_key" ON "fund_balances" ("fund", "year");
CREATE TRIGGER "fund_balances_insert" AFTER INSERT ON "fund_balances" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "fund_balances_update" AFTER UPDATE ON "fund_balances" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "fund_balances_delete" AFTER DELETE ON "fund_balances" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "model_introductions" (
  id INTEGER PRIMARY KEY,
  "model" INTEGER NOT NULL REFERENCES "livelihood_models"(id),
  "date" INTEGER NOT NULL,
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "organization" INTEGER REFERENCES "organizations"(id),
  "form" TEXT NOT NULL,
  "participants" INTEGER CHECK ("participants" >= 0),
  "cost" INTEGER CHECK ("cost" >= 0),
  "result" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "model_introductions_key" ON "model_introductions" ("model", "date", "unit");
CREATE INDEX "model_introductions_organization" ON "model_introductions" ("organization");
CREATE TRIGGER "model_introductions_insert" AFTER INSERT ON "model_introductions" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "model_introductions_update" AFTER UPDATE ON "model_introductions" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "model_introductions_delete" AFTER DELETE ON "model_introductions" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "replications" (
  id INTEGER PRIMARY KEY,
  "model" INTEGER NOT NULL REFERENCES "livelihood_models"(id),
  "from_unit" INTEGER REFERENCES "units"(id),
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "started_on" INTEGER NOT NULL,
  "households" INTEGER CHECK ("households" >= 0),
  "adaptation" TEXT,
  "net_after_1" INTEGER,
  "net_after_2" INTEGER,
  "result" TEXT NOT NULL,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "replications_key" ON "replications" ("model", "unit", "started_on");
CREATE TRIGGER "replications_insert" AFTER INSERT ON "replications" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "replications_update" AFTER UPDATE ON "replications" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "replications_delete" AFTER DELETE ON "replications" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "suitabilities" (
  id INTEGER PRIMARY KEY,
  "model" INTEGER NOT NULL REFERENCES "livelihood_models"(id),
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "year" INTEGER NOT NULL CHECK ("year" >= 1990 AND "year" <= 2100),
  "score" INTEGER NOT NULL CHECK ("score" >= 0 AND "score" <= 100),
  "reason" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "suitabilities_key" ON "suitabilities" ("model", "unit", "year");
CREATE TRIGGER "suitabilities_insert" AFTER INSERT ON "suitabilities" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "suitabilities_update" AFTER UPDATE ON "suitabilities" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "suitabilities_delete" AFTER DELETE ON "suitabilities" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "livelihood_seasons" (
  id INTEGER PRIMARY KEY,
  "model" INTEGER NOT NULL REFERENCES "livelihood_models"(id),
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "year" INTEGER NOT NULL CHECK ("year" >= 1990 AND "year" <= 2100),
  "cycle" INTEGER NOT NULL CHECK ("cycle" >= 1 AND "cycle" <= 99),
  "households" INTEGER CHECK ("households" >= 0),
  "scale" REAL CHECK ("scale" >= 0.0),
  "output" REAL CHECK ("output" >= 0.0),
  "price" INTEGER CHECK ("price" >= 0),
  "revenue" INTEGER CHECK ("revenue" >= 0),
  "cost" INTEGER CHECK ("cost" >= 0),
  "survival" REAL CHECK ("survival" >= 0.0 AND "survival" <= 100.0),
  "visitors" INTEGER CHECK ("visitors" >= 0),
  "pieces" INTEGER CHECK ("pieces" >= 0),
  "piece_rate" INTEGER CHECK ("piece_rate" >= 0),
  "jobs" INTEGER CHECK ("jobs" >= 0),
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "livelihood_seasons_key" ON "livelihood_seasons" ("model", "unit", "year", "cycle");
CREATE TRIGGER "livelihood_seasons_insert" AFTER INSERT ON "livelihood_seasons" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "livelihood_seasons_update" AFTER UPDATE ON "livelihood_seasons" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "livelihood_seasons_delete" AFTER DELETE ON "livelihood_seasons" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "livelihood_workers" (
  id INTEGER PRIMARY KEY,
  "member" INTEGER NOT NULL REFERENCES "members"(id),
  "model" INTEGER NOT NULL REFERENCES "livelihood_models"(id),
  "started_on" INTEGER NOT NULL,
  "ended_on" INTEGER,
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "employer" TEXT,
  "days_per_month" REAL CHECK ("days_per_month" >= 0.0 AND "days_per_month" <= 31.0),
  "income" INTEGER CHECK ("income" >= 0),
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "livelihood_workers_key" ON "livelihood_workers" ("member", "model", "started_on");
CREATE INDEX "livelihood_workers_model" ON "livelihood_workers" ("model");
CREATE TRIGGER "livelihood_workers_insert" AFTER INSERT ON "livelihood_workers" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "livelihood_workers_update" AFTER UPDATE ON "livelihood_workers" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "livelihood_workers_delete" AFTER DELETE ON "livelihood_workers" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "conferences" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "date" INTEGER NOT NULL,
  "place" TEXT,
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "purpose" TEXT,
  "period_from" INTEGER,
  "period_to" INTEGER,
  "second_period_from" INTEGER,
  "second_period_to" INTEGER,
  "opinions_noted" INTEGER CHECK ("opinions_noted" >= 0),
  "speakers_noted" INTEGER CHECK ("speakers_noted" >= 0),
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "conferences_key" ON "conferences" ("code");
CREATE TRIGGER "conferences_insert" AFTER INSERT ON "conferences" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "conferences_update" AFTER UPDATE ON "conferences" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "conferences_delete" AFTER DELETE ON "conferences" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "conference_hosts" (
  id INTEGER PRIMARY KEY,
  "conference" INTEGER NOT NULL REFERENCES "conferences"(id),
  "organization" INTEGER NOT NULL REFERENCES "organizations"(id),
  "role" TEXT NOT NULL,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "conference_hosts_key" ON "conference_hosts" ("conference", "organization");
CREATE INDEX "conference_hosts_organization" ON "conference_hosts" ("organization");
CREATE TRIGGER "conference_hosts_insert" AFTER INSERT ON "conference_hosts" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "conference_hosts_update" AFTER UPDATE ON "conference_hosts" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "conference_hosts_delete" AFTER DELETE ON "conference_hosts" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "attendances" (
  id INTEGER PRIMARY KEY,
  "conference" INTEGER NOT NULL REFERENCES "conferences"(id),
  "number" INTEGER NOT NULL CHECK ("number" >= 1 AND "number" <= 9999),
  "name" TEXT NOT NULL,
  "title" TEXT,
  "staff" INTEGER REFERENCES "staff"(id),
  "organization" INTEGER REFERENCES "organizations"(id),
  "role" TEXT NOT NULL,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "attendances_key" ON "attendances" ("conference", "number");
CREATE INDEX "attendances_staff" ON "attendances" ("staff");
CREATE INDEX "attendances_organization" ON "attendances" ("organization");
CREATE TRIGGER "attendances_insert" AFTER INSERT ON "attendances" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "attendances_update" AFTER UPDATE ON "attendances" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "attendances_delete" AFTER DELETE ON "attendances" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "conference_reports" (
  id INTEGER PRIMARY KEY,
  "conference" INTEGER NOT NULL REFERENCES "conferences"(id),
  "number" INTEGER NOT NULL CHECK ("number" >= 1 AND "number" <= 99),
  "title" TEXT NOT NULL,
  "author" INTEGER REFERENCES "organizations"(id),
  "presenter" INTEGER REFERENCES "attendances"(id),
  "document_number" TEXT,
  "period_from" INTEGER,
  "period_to" INTEGER,
  "version" TEXT,
  "attachments" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "conference_reports_key" ON "conference_reports" ("conference", "number");
CREATE INDEX "conference_reports_author" ON "conference_reports" ("author");
CREATE INDEX "conference_reports_presenter" ON "conference_reports" ("presenter");
CREATE TRIGGER "conference_reports_insert" AFTER INSERT ON "conference_reports" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "conference_reports_update" AFTER UPDATE ON "conference_reports" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "conference_reports_delete" AFTER DELETE ON "conference_reports" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "opinions" (
  id INTEGER PRIMARY KEY,
  "conference" INTEGER NOT NULL REFERENCES "conferences"(id),
  "number" INTEGER NOT NULL CHECK ("number" >= 1 AND "number" <= 9999),
  "attendance" INTEGER NOT NULL REFERENCES "attendances"(id),
  "kind" TEXT NOT NULL,
  "topic" TEXT,
  "text" TEXT NOT NULL,
  "answer" TEXT,
  "answered_by" INTEGER REFERENCES "organizations"(id),
  "answered_on" INTEGER,
  "status" TEXT NOT NULL,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "opinions_key" ON "opinions" ("conference", "number");
CREATE INDEX "opinions_attendance" ON "opinions" ("attendance");
CREATE INDEX "opinions_answered_by" ON "opinions" ("answered_by");
CREATE TRIGGER "opinions_insert" AFTER INSERT ON "opinions" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "opinions_update" AFTER UPDATE ON "opinions" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "opinions_delete" AFTER DELETE ON "opinions" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "conclusions" (
  id INTEGER PRIMARY KEY,
  "conference" INTEGER NOT NULL REFERENCES "conferences"(id),
  "number" INTEGER NOT NULL CHECK ("number" >= 1 AND "number" <= 999),
  "text" TEXT NOT NULL,
  "concluded_by" INTEGER REFERENCES "attendances"(id),
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "conclusions_key" ON "conclusions" ("conference", "number");
CREATE INDEX "conclusions_concluded_by" ON "conclusions" ("concluded_by");
CREATE TRIGGER "conclusions_insert" AFTER INSERT ON "conclusions" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "conclusions_update" AFTER UPDATE ON "conclusions" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "conclusions_delete" AFTER DELETE ON "conclusions" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "lessons" (
  id INTEGER PRIMARY KEY,
  "conference" INTEGER NOT NULL REFERENCES "conferences"(id),
  "number" INTEGER NOT NULL CHECK ("number" >= 1 AND "number" <= 999),
  "text" TEXT NOT NULL,
  "origin" TEXT,
  "status" TEXT NOT NULL,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "lessons_key" ON "lessons" ("conference", "number");
CREATE TRIGGER "lessons_insert" AFTER INSERT ON "lessons" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "lessons_update" AFTER UPDATE ON "lessons" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "lessons_delete" AFTER DELETE ON "lessons" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "tasks" (
  id INTEGER PRIMARY KEY,
  "conference" INTEGER NOT NULL REFERENCES "conferences"(id),
  "number" INTEGER NOT NULL CHECK ("number" >= 1 AND "number" <= 999),
  "conclusion" INTEGER REFERENCES "conclusions"(id),
  "kind" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "responsible" INTEGER REFERENCES "organizations"(id),
  "authority" TEXT,
  "due_on" INTEGER,
  "status" TEXT NOT NULL,
  "done_on" INTEGER,
  "document" INTEGER REFERENCES "documents"(id),
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "tasks_key" ON "tasks" ("conference", "number");
CREATE INDEX "tasks_conclusion" ON "tasks" ("conclusion");
CREATE INDEX "tasks_responsible" ON "tasks" ("responsible");
CREATE INDEX "tasks_document" ON "tasks" ("document");
CREATE TRIGGER "tasks_insert" AFTER INSERT ON "tasks" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "tasks_update" AFTER UPDATE ON "tasks" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "tasks_delete" AFTER DELETE ON "tasks" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "coordination_plans" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "starts_on" INTEGER NOT NULL,
  "ends_on" INTEGER NOT NULL,
  "number" TEXT,
  "signed_on" INTEGER,
  "status" TEXT NOT NULL,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "coordination_plans_key" ON "coordination_plans" ("code");
CREATE TRIGGER "coordination_plans_insert" AFTER INSERT ON "coordination_plans" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "coordination_plans_update" AFTER UPDATE ON "coordination_plans" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "coordination_plans_delete" AFTER DELETE ON "coordination_plans" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "coordination_parties" (
  id INTEGER PRIMARY KEY,
  "plan" INTEGER NOT NULL REFERENCES "coordination_plans"(id),
  "organization" INTEGER NOT NULL REFERENCES "organizations"(id),
  "role" TEXT NOT NULL,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "coordination_parties_key" ON "coordination_parties" ("plan", "organization");
CREATE INDEX "coordination_parties_organization" ON "coordination_parties" ("organization");
CREATE TRIGGER "coordination_parties_insert" AFTER INSERT ON "coordination_parties" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "coordination_parties_update" AFTER UPDATE ON "coordination_parties" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "coordination_parties_delete" AFTER DELETE ON "coordination_parties" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "coordination_items" (
  id INTEGER PRIMARY KEY,
  "plan" INTEGER NOT NULL REFERENCES "coordination_plans"(id),
  "number" INTEGER NOT NULL CHECK ("number" >= 1 AND "number" <= 999),
  "text" TEXT NOT NULL,
  "responsible" INTEGER REFERENCES "organizations"(id),
  "due_on" INTEGER,
  "status" TEXT NOT NULL,
  "done_on" INTEGER,
  "result" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "coordination_items_key" ON "coordination_items" ("plan", "number");
CREATE INDEX "coordination_items_responsible" ON "coordination_items" ("responsible");
CREATE TRIGGER "coordination_items_insert" AFTER INSERT ON "coordination_items" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "coordination_items_update" AFTER UPDATE ON "coordination_items" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "coordination_items_delete" AFTER DELETE ON "coordination_items" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "communication_activities" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL,
  "date" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "topic" TEXT NOT NULL,
  "channel" TEXT,
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "audience" TEXT,
  "organization" INTEGER REFERENCES "organizations"(id),
  "project" INTEGER REFERENCES "projects"(id),
  "reach" INTEGER CHECK ("reach" >= 0),
  "outputs" INTEGER CHECK ("outputs" >= 0),
  "cost" INTEGER CHECK ("cost" >= 0),
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "communication_activities_key" ON "communication_activities" ("code");
CREATE INDEX "communication_activities_organization" ON "communication_activities" ("organization");
CREATE INDEX "communication_activities_project" ON "communication_activities" ("project");
CREATE TRIGGER "communication_activities_insert" AFTER INSERT ON "communication_activities" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "communication_activities_update" AFTER UPDATE ON "communication_activities" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "communication_activities_delete" AFTER DELETE ON "communication_activities" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "participations" (
  id INTEGER PRIMARY KEY,
  "activity" INTEGER NOT NULL REFERENCES "communication_activities"(id),
  "household" INTEGER NOT NULL REFERENCES "households"(id),
  "persons" INTEGER CHECK ("persons" >= 1 AND "persons" <= 50),
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "participations_key" ON "participations" ("activity", "household");
CREATE INDEX "participations_household" ON "participations" ("household");
CREATE TRIGGER "participations_insert" AFTER INSERT ON "participations" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "participations_update" AFTER UPDATE ON "participations" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "participations_delete" AFTER DELETE ON "participations" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "inspection_teams" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "organization" INTEGER REFERENCES "organizations"(id),
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "decision" TEXT,
  "decided_on" INTEGER,
  "valid_to" INTEGER,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "inspection_teams_key" ON "inspection_teams" ("code");
CREATE INDEX "inspection_teams_organization" ON "inspection_teams" ("organization");
CREATE TRIGGER "inspection_teams_insert" AFTER INSERT ON "inspection_teams" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "inspection_teams_update" AFTER UPDATE ON "inspection_teams" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "inspection_teams_delete" AFTER DELETE ON "inspection_teams" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "inspection_members" (
  id INTEGER PRIMARY KEY,
  "team" INTEGER NOT NULL REFERENCES "inspection_teams"(id),
  "staff" INTEGER NOT NULL REFERENCES "staff"(id),
  "role" TEXT NOT NULL,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "inspection_members_key" ON "inspection_members" ("team", "staff");
CREATE INDEX "inspection_members_staff" ON "inspection_members" ("staff");
CREATE TRIGGER "inspection_members_insert" AFTER INSERT ON "inspection_members" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "inspection_members_update" AFTER UPDATE ON "inspection_members" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "inspection_members_delete" AFTER DELETE ON "inspection_members" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "supervisions" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "date" INTEGER NOT NULL,
  "ended_on" INTEGER,
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "plan_number" TEXT,
  "team" INTEGER REFERENCES "inspection_teams"(id),
  "organization" INTEGER REFERENCES "organizations"(id),
  "method" TEXT NOT NULL,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "supervisions_key" ON "supervisions" ("code");
CREATE INDEX "supervisions_team" ON "supervisions" ("team");
CREATE INDEX "supervisions_organization" ON "supervisions" ("organization");
CREATE TRIGGER "supervisions_insert" AFTER INSERT ON "supervisions" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "supervisions_update" AFTER UPDATE ON "supervisions" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "supervisions_delete" AFTER DELETE ON "supervisions" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "inspection_visits" (
  id INTEGER PRIMARY KEY,
  "team" INTEGER NOT NULL REFERENCES "inspection_teams"(id),
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "date" INTEGER NOT NULL,
  "supervision" INTEGER REFERENCES "supervisions"(id),
  "subject" TEXT,
  "households_visited" INTEGER CHECK ("households_visited" >= 0),
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "inspection_visits_key" ON "inspection_visits" ("team", "unit", "date");
CREATE INDEX "inspection_visits_supervision" ON "inspection_visits" ("supervision");
CREATE TRIGGER "inspection_visits_insert" AFTER INSERT ON "inspection_visits" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "inspection_visits_update" AFTER UPDATE ON "inspection_visits" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "inspection_visits_delete" AFTER DELETE ON "inspection_visits" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "findings" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL,
  "supervision" INTEGER NOT NULL REFERENCES "supervisions"(id),
  "visit" INTEGER REFERENCES "inspection_visits"(id),
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "date" INTEGER NOT NULL,
  "severity" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "responsible" INTEGER REFERENCES "organizations"(id),
  "due_on" INTEGER,
  "action" TEXT,
  "closed_on" INTEGER,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "findings_key" ON "findings" ("code");
CREATE INDEX "findings_supervision" ON "findings" ("supervision");
CREATE INDEX "findings_visit" ON "findings" ("visit");
CREATE INDEX "findings_responsible" ON "findings" ("responsible");
CREATE TRIGGER "findings_insert" AFTER INSERT ON "findings" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "findings_update" AFTER UPDATE ON "findings" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "findings_delete" AFTER DELETE ON "findings" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "difficulties" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL,
  "date" INTEGER NOT NULL,
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "raised_by" INTEGER REFERENCES "organizations"(id),
  "subject" TEXT NOT NULL,
  "project" INTEGER REFERENCES "projects"(id),
  "level_able" TEXT,
  "team" INTEGER REFERENCES "inspection_teams"(id),
  "state" TEXT NOT NULL,
  "answer" TEXT,
  "due_on" INTEGER,
  "solved_on" INTEGER,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "difficulties_key" ON "difficulties" ("code");
CREATE INDEX "difficulties_raised_by" ON "difficulties" ("raised_by");
CREATE INDEX "difficulties_project" ON "difficulties" ("project");
CREATE INDEX "difficulties_team" ON "difficulties" ("team");
CREATE TRIGGER "difficulties_insert" AFTER INSERT ON "difficulties" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "difficulties_update" AFTER UPDATE ON "difficulties" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "difficulties_delete" AFTER DELETE ON "difficulties" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "guidances" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL,
  "date" INTEGER NOT NULL,
  "from_unit" INTEGER NOT NULL REFERENCES "units"(id),
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "subject" TEXT NOT NULL,
  "difficulty" INTEGER REFERENCES "difficulties"(id),
  "document" INTEGER REFERENCES "documents"(id),
  "due_on" INTEGER,
  "state" TEXT NOT NULL,
  "result" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "guidances_key" ON "guidances" ("code");
CREATE INDEX "guidances_difficulty" ON "guidances" ("difficulty");
CREATE INDEX "guidances_document" ON "guidances" ("document");
CREATE TRIGGER "guidances_insert" AFTER INSERT ON "guidances" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "guidances_update" AFTER UPDATE ON "guidances" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "guidances_delete" AFTER DELETE ON "guidances" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "self_managed_groups" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "hamlet" TEXT,
  "founded_on" INTEGER,
  "decision" TEXT,
  "meeting_day" TEXT,
  "dissolved_on" INTEGER,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "self_managed_groups_key" ON "self_managed_groups" ("code");
CREATE TRIGGER "self_managed_groups_insert" AFTER INSERT ON "self_managed_groups" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "self_managed_groups_update" AFTER UPDATE ON "self_managed_groups" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "self_managed_groups_delete" AFTER DELETE ON "self_managed_groups" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "group_heads" (
  id INTEGER PRIMARY KEY,
  "group" INTEGER NOT NULL REFERENCES "self_managed_groups"(id),
  "valid_from" INTEGER NOT NULL,
  "valid_to" INTEGER,
  "name" TEXT NOT NULL,
  "phone" TEXT,
  "household" INTEGER REFERENCES "households"(id),
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "group_heads_key" ON "group_heads" ("group", "valid_from");
CREATE INDEX "group_heads_household" ON "group_heads" ("household");
CREATE TRIGGER "group_heads_insert" AFTER INSERT ON "group_heads" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "group_heads_update" AFTER UPDATE ON "group_heads" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "group_heads_delete" AFTER DELETE ON "group_heads" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "group_members" (
  id INTEGER PRIMARY KEY,
  "group" INTEGER NOT NULL REFERENCES "self_managed_groups"(id),
  "household" INTEGER NOT NULL REFERENCES "households"(id),
  "valid_from" INTEGER NOT NULL,
  "valid_to" INTEGER,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "group_members_key" ON "group_members" ("group", "household", "valid_from");
CREATE INDEX "group_members_household" ON "group_members" ("household");
CREATE TRIGGER "group_members_insert" AFTER INSERT ON "group_members" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "group_members_update" AFTER UPDATE ON "group_members" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "group_members_delete" AFTER DELETE ON "group_members" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "training_courses" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "starts_on" INTEGER NOT NULL,
  "ends_on" INTEGER,
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "organization" INTEGER REFERENCES "organizations"(id),
  "place" TEXT,
  "project" INTEGER REFERENCES "projects"(id),
  "cost" INTEGER CHECK ("cost" >= 0),
  "planned" INTEGER CHECK ("planned" >= 0),
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "training_courses_key" ON "training_courses" ("code");
CREATE INDEX "training_courses_organization" ON "training_courses" ("organization");
CREATE INDEX "training_courses_project" ON "training_courses" ("project");
CREATE TRIGGER "training_courses_insert" AFTER INSERT ON "training_courses" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "training_courses_update" AFTER UPDATE ON "training_courses" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "training_courses_delete" AFTER DELETE ON "training_courses" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "training_attendances" (
  id INTEGER PRIMARY KEY,
  "course" INTEGER NOT NULL REFERENCES "training_courses"(id),
  "number" INTEGER NOT NULL CHECK ("number" >= 1 AND "number" <= 9999),
  "name" TEXT NOT NULL,
  "sex" TEXT,
  "title" TEXT,
  "workplace" TEXT,
  "staff" INTEGER REFERENCES "staff"(id),
  "group" INTEGER REFERENCES "self_managed_groups"(id),
  "days" REAL CHECK ("days" >= 0.0 AND "days" <= 366.0),
  "passed" INTEGER CHECK ("passed" IN (0, 1)),
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "training_attendances_key" ON "training_attendances" ("course", "number");
CREATE INDEX "training_attendances_staff" ON "training_attendances" ("staff");
CREATE INDEX "training_attendances_group" ON "training_attendances" ("group");
CREATE TRIGGER "training_attendances_insert" AFTER INSERT ON "training_attendances" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "training_attendances_update" AFTER UPDATE ON "training_attendances" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "training_attendances_delete" AFTER DELETE ON "training_attendances" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "plans" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL,
  "year" INTEGER NOT NULL CHECK ("year" >= 1990 AND "year" <= 2100),
  "scope" TEXT NOT NULL,
  "project" INTEGER REFERENCES "projects"(id),
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "title" TEXT NOT NULL,
  "number" TEXT,
  "due_on" INTEGER,
  "issued_on" INTEGER,
  "state" TEXT NOT NULL,
  "document" INTEGER REFERENCES "documents"(id),
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "plans_key" ON "plans" ("code");
CREATE INDEX "plans_project" ON "plans" ("project");
CREATE INDEX "plans_document" ON "plans" ("document");
CREATE TRIGGER "plans_insert" AFTER INSERT ON "plans" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "plans_update" AFTER UPDATE ON "plans" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "plans_delete" AFTER DELETE ON "plans" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "budget_lines" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL,
  "year" INTEGER NOT NULL CHECK ("year" >= 1990 AND "year" <= 2100),
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "project" INTEGER NOT NULL REFERENCES "projects"(id),
  "source" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "allocated" INTEGER NOT NULL CHECK ("allocated" >= 0),
  "decision" TEXT,
  "decided_on" INTEGER,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "budget_lines_key" ON "budget_lines" ("code");
CREATE INDEX "budget_lines_project" ON "budget_lines" ("project");
CREATE TRIGGER "budget_lines_insert" AFTER INSERT ON "budget_lines" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "budget_lines_update" AFTER UPDATE ON "budget_lines" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "budget_lines_delete" AFTER DELETE ON "budget_lines" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "disbursements" (
  id INTEGER PRIMARY KEY,
  "line" INTEGER NOT NULL REFERENCES "budget_lines"(id),
  "number" TEXT NOT NULL,
  "date" INTEGER NOT NULL,
  "amount" INTEGER NOT NULL CHECK ("amount" >= 0),
  "description" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "disbursements_key" ON "disbursements" ("line", "number");
CREATE TRIGGER "disbursements_insert" AFTER INSERT ON "disbursements" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "disbursements_update" AFTER UPDATE ON "disbursements" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "disbursements_delete" AFTER DELETE ON "disbursements" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "disbursement_plans" (
  id INTEGER PRIMARY KEY,
  "line" INTEGER NOT NULL REFERENCES "budget_lines"(id),
  "month" INTEGER NOT NULL CHECK ("month" >= 1 AND "month" <= 12),
  "amount" INTEGER NOT NULL CHECK ("amount" >= 0),
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "disbursement_plans_key" ON "disbursement_plans" ("line", "month");
CREATE TRIGGER "disbursement_plans_insert" AFTER INSERT ON "disbursement_plans" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "disbursement_plans_update" AFTER UPDATE ON "disbursement_plans" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "disbursement_plans_delete" AFTER DELETE ON "disbursement_plans" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "targets" (
  id INTEGER PRIMARY KEY,
  "indicator" TEXT NOT NULL,
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "year" INTEGER NOT NULL CHECK ("year" >= 1990 AND "year" <= 2100),
  "standard" TEXT NOT NULL,
  "planned" REAL,
  "actual" REAL,
  "measure" TEXT,
  "source" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "targets_key" ON "targets" ("indicator", "unit", "year", "standard");
CREATE TRIGGER "targets_insert" AFTER INSERT ON "targets" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "targets_update" AFTER UPDATE ON "targets" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "targets_delete" AFTER DELETE ON "targets" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "statistics" (
  id INTEGER PRIMARY KEY,
  "indicator" TEXT NOT NULL,
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "year" INTEGER NOT NULL CHECK ("year" >= 1990 AND "year" <= 2100),
  "standard" TEXT NOT NULL,
  "value" REAL NOT NULL,
  "measure" TEXT,
  "rank" INTEGER CHECK ("rank" >= 1),
  "ranked" INTEGER CHECK ("ranked" >= 1),
  "source" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "statistics_key" ON "statistics" ("indicator", "unit", "year", "standard");
CREATE TRIGGER "statistics_insert" AFTER INSERT ON "statistics" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "statistics_update" AFTER UPDATE ON "statistics" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "statistics_delete" AFTER DELETE ON "statistics" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "resources" (
  id INTEGER PRIMARY KEY,
  "number" TEXT NOT NULL,
  "date" INTEGER NOT NULL,
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "origin" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "amount" INTEGER NOT NULL CHECK ("amount" >= 0),
  "organization" INTEGER REFERENCES "organizations"(id),
  "project" INTEGER REFERENCES "projects"(id),
  "description" TEXT,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "resources_key" ON "resources" ("number");
CREATE INDEX "resources_organization" ON "resources" ("organization");
CREATE INDEX "resources_project" ON "resources" ("project");
CREATE TRIGGER "resources_insert" AFTER INSERT ON "resources" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "resources_update" AFTER UPDATE ON "resources" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "resources_delete" AFTER DELETE ON "resources" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TABLE "removal_plans" (
  id INTEGER PRIMARY KEY,
  "household" INTEGER NOT NULL REFERENCES "households"(id),
  "indicator" TEXT NOT NULL,
  "planned_on" INTEGER NOT NULL,
  "unit" INTEGER NOT NULL REFERENCES "units"(id),
  "measure" TEXT NOT NULL,
  "form" TEXT,
  "responsible" INTEGER REFERENCES "organizations"(id),
  "due_on" INTEGER,
  "done_on" INTEGER,
  batch INTEGER NOT NULL REFERENCES batches(id),
  batch_row INTEGER) STRICT;
CREATE UNIQUE INDEX "removal_plans_key" ON "removal_plans" ("household", "indicator", "planned_on");
CREATE INDEX "removal_plans_responsible" ON "removal_plans" ("responsible");
CREATE TRIGGER "removal_plans_insert" AFTER INSERT ON "removal_plans" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "removal_plans_update" AFTER UPDATE ON "removal_plans" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
CREATE TRIGGER "removal_plans_delete" AFTER DELETE ON "removal_plans" BEGIN UPDATE revision SET number = number + 1, token = random(); END;
