-- +goose Up

-- modify "consents" table
ALTER TABLE "consents" ADD COLUMN "relation_id" uuid NULL, ADD COLUMN "unit_code" character varying NULL, ADD
CONSTRAINT "consents_experts_consents" FOREIGN KEY ("expert_id") REFERENCES "experts" ("id") ON DELETE SET NULL;
-- create index "consent_waits_for_relation" to table: "consents"
CREATE UNIQUE INDEX "consent_waits_for_relation" ON "consents" ("relation_id") WHERE decided_at IS NULL;
-- create index "consent_waits_for_unit" to table: "consents"
CREATE UNIQUE INDEX "consent_waits_for_unit" ON "consents" ("expert_id", "unit_code") WHERE decided_at IS NULL;
